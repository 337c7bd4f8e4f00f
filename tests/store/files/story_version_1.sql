-- The founding story as a claims file of schema version 1 held it.
CREATE TABLE schema_version (
    version INTEGER NOT NULL,
    applied_at TIMESTAMP NOT NULL
);
CREATE TABLE dataset (
    dataset_no INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    title JSON,
    about JSON
);
CREATE TABLE "import" (
    import_no INTEGER NOT NULL,
    imported_at TIMESTAMP NOT NULL,
    sources VARCHAR[] NOT NULL,
    formats VARCHAR[] NOT NULL,
    added INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    unchanged INTEGER NOT NULL,
    rejected INTEGER NOT NULL
);
CREATE TABLE agent (
    agent_uid BIGINT NOT NULL,
    dataset_no INTEGER NOT NULL,
    id VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    named BOOLEAN NOT NULL,
    number INTEGER NOT NULL DEFAULT 0,
    content_hash BIGINT NOT NULL,
    import_no INTEGER NOT NULL
);
CREATE TABLE agent_name (
    agent_uid BIGINT NOT NULL,
    language VARCHAR,
    position INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    folded VARCHAR NOT NULL
);
CREATE TABLE topic (
    topic_uid BIGINT NOT NULL,
    dataset_no INTEGER NOT NULL,
    id VARCHAR NOT NULL,
    names JSON NOT NULL,
    content_hash BIGINT NOT NULL,
    import_no INTEGER NOT NULL
);
CREATE TABLE proposition (
    proposition_uid BIGINT NOT NULL,
    dataset_no INTEGER NOT NULL,
    id VARCHAR NOT NULL,
    text JSON NOT NULL,
    content_hash BIGINT NOT NULL,
    import_no INTEGER NOT NULL
);
CREATE TABLE article (
    article_uid BIGINT NOT NULL,
    dataset_no INTEGER NOT NULL,
    id VARCHAR NOT NULL,
    outlet_uid BIGINT,
    language VARCHAR NOT NULL,
    title VARCHAR,
    url VARCHAR,
    published_precision VARCHAR,
    published_start DATE,
    published_end DATE,
    published_approximate BOOLEAN,
    published_wording VARCHAR,
    published_basis VARCHAR,
    published_at VARCHAR,
    text VARCHAR,
    content_hash BIGINT NOT NULL,
    import_no INTEGER NOT NULL
);
CREATE TABLE claim (
    claim_uid BIGINT NOT NULL,
    dataset_no INTEGER NOT NULL,
    id VARCHAR NOT NULL,
    seq BIGINT NOT NULL,
    speaker_uid BIGINT NOT NULL,
    introduced_as VARCHAR,
    addressee_uid BIGINT,
    addressee_as_written VARCHAR,
    platform_uid BIGINT,
    platform_as_written VARCHAR,
    nested_in_uid BIGINT,
    cue_lemma VARCHAR,
    cue_tone VARCHAR NOT NULL,
    language VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    act VARCHAR,
    modality VARCHAR NOT NULL,
    polarity VARCHAR NOT NULL,
    said_precision VARCHAR,
    said_start DATE,
    said_end DATE,
    said_approximate BOOLEAN,
    said_wording VARCHAR,
    said_basis VARCHAR,
    said_at VARCHAR,
    event_precision VARCHAR,
    event_start DATE,
    event_end DATE,
    event_approximate BOOLEAN,
    event_wording VARCHAR,
    event_basis VARCHAR,
    event_at VARCHAR,
    quote_kind VARCHAR,
    quote_text VARCHAR,
    quote_language VARCHAR,
    quote_original VARCHAR,
    quote_original_language VARCHAR,
    has_quote BOOLEAN NOT NULL,
    hops SMALLINT NOT NULL,
    root_uid BIGINT NOT NULL,
    root_public BOOLEAN NOT NULL,
    outlet_uid BIGINT,
    said_day INTEGER NOT NULL,
    said_minute SMALLINT NOT NULL,
    reported_day INTEGER NOT NULL,
    reported_minute SMALLINT NOT NULL,
    event_day INTEGER NOT NULL,
    event_minute SMALLINT NOT NULL,
    disputed BOOLEAN NOT NULL,
    repeats BOOLEAN NOT NULL,
    folded VARCHAR NOT NULL,
    content_hash BIGINT NOT NULL,
    import_no INTEGER NOT NULL
);
CREATE TABLE claim_content (
    claim_uid BIGINT NOT NULL,
    position INTEGER NOT NULL,
    language VARCHAR NOT NULL,
    text VARCHAR NOT NULL
);
CREATE TABLE hop (
    claim_uid BIGINT NOT NULL,
    position INTEGER NOT NULL,
    agent_uid BIGINT NOT NULL,
    cue VARCHAR,
    implicit BOOLEAN NOT NULL
);
CREATE TABLE co_speaker (
    claim_uid BIGINT NOT NULL,
    position INTEGER NOT NULL,
    agent_uid BIGINT NOT NULL,
    as_written VARCHAR
);
CREATE TABLE report (
    claim_uid BIGINT NOT NULL,
    position INTEGER NOT NULL,
    by_uid BIGINT NOT NULL,
    span_precision VARCHAR,
    span_start DATE,
    span_end DATE,
    span_approximate BOOLEAN,
    span_wording VARCHAR,
    span_basis VARCHAR,
    span_at VARCHAR
);
CREATE TABLE evidence (
    claim_uid BIGINT NOT NULL,
    position INTEGER NOT NULL,
    article_uid BIGINT NOT NULL,
    start INTEGER,
    "end" INTEGER,
    exact VARCHAR,
    prefix VARCHAR NOT NULL,
    suffix VARCHAR NOT NULL
);
CREATE TABLE claim_topic (
    claim_uid BIGINT NOT NULL,
    position INTEGER NOT NULL,
    topic_uid BIGINT NOT NULL
);
CREATE TABLE stance (
    claim_uid BIGINT NOT NULL,
    position INTEGER NOT NULL,
    proposition_uid BIGINT NOT NULL,
    stance VARCHAR NOT NULL,
    basis VARCHAR NOT NULL
);
CREATE TABLE relation (
    relation_uid BIGINT NOT NULL,
    dataset_no INTEGER NOT NULL,
    from_uid BIGINT NOT NULL,
    to_uid BIGINT NOT NULL,
    relation VARCHAR NOT NULL,
    basis VARCHAR NOT NULL,
    confidence VARCHAR NOT NULL,
    linked_by VARCHAR,
    note VARCHAR,
    seq BIGINT NOT NULL,
    content_hash BIGINT NOT NULL,
    import_no INTEGER NOT NULL
);
CREATE TABLE identity_question (
    question_uid BIGINT NOT NULL,
    dataset_no INTEGER NOT NULL,
    a_uid BIGINT NOT NULL,
    b_uid BIGINT NOT NULL,
    verdict VARCHAR NOT NULL,
    why VARCHAR,
    seq BIGINT NOT NULL,
    content_hash BIGINT NOT NULL,
    import_no INTEGER NOT NULL
);
INSERT INTO "schema_version" VALUES (1, '2026-11-23 23:34:08.586214');
INSERT INTO "dataset" VALUES (1, 'founding-story', '{"ar":"القصة المؤسِّسة: من قال ماذا عن الاتصالات بين واشنطن وطهران","en":"The founding story: who said what about US-Iran contacts"}', '{"ar":"31 قولا قيلت أو نُشرت بين 28 فبراير و5 مارس 2026، بسلاسل الإسناد والمواقف والعلاقات. الوقائع من تقارير منشورة، والنصوص والصياغات كُتبت لأقوال.","en":"31 claims made or published from 28 February to 5 March 2026, with their attribution chains, stances and relations. The facts are from public reports; the texts and paraphrases were written for Aqwal."}');
INSERT INTO "import" VALUES (1, '2026-11-23 23:34:09.267129', ['founding_story.jsonl'], ['jsonl'], 31, 0, 0, 0);
INSERT INTO "agent" VALUES (1736779157562156309, 1, 'isr_gov', 'organisation', TRUE, 0, 1193371382992601133, 1);
INSERT INTO "agent" VALUES (2266121715709816763, 1, 'trump', 'person', TRUE, 0, 4970928692053982432, 1);
INSERT INTO "agent" VALUES (2462127918872057633, 1, 'us_off_d', 'person', FALSE, 0, 71064548638908638, 1);
INSERT INTO "agent" VALUES (2566423905913860247, 1, 'third_intel', 'organisation', FALSE, 0, 1760714087024626290, 1);
INSERT INTO "agent" VALUES (2730388939171500455, 1, 'larijani', 'person', TRUE, 0, 4678624252833033182, 1);
INSERT INTO "agent" VALUES (2800586951497865021, 1, 'isr_intel', 'organisation', TRUE, 0, 3048233102956786792, 1);
INSERT INTO "agent" VALUES (3435852226933934777, 1, 'araghchi', 'person', TRUE, 0, 8262554266168318559, 1);
INSERT INTO "agent" VALUES (3955319752080630104, 1, 'us_off_c', 'person', FALSE, 2, 4358858353606237687, 1);
INSERT INTO "agent" VALUES (4340318588508182244, 1, 'trump_admin', 'organisation', TRUE, 0, 1275400356389607908, 1);
INSERT INTO "agent" VALUES (4830428269502637517, 1, 'nyt', 'outlet', TRUE, 0, 7557181056131180090, 1);
INSERT INTO "agent" VALUES (5025999942843334459, 1, 'us_off_a', 'person', FALSE, 0, 3439198606762642943, 1);
INSERT INTO "agent" VALUES (5033496370155935296, 1, 'one_of_two', 'person', FALSE, 0, 274458760396754928, 1);
INSERT INTO "agent" VALUES (5478526238062055132, 1, 'cnn_official', 'person', FALSE, 0, 130494385340843062, 1);
INSERT INTO "agent" VALUES (5651624160559499534, 1, 'cia', 'organisation', TRUE, 0, 3854640480554902248, 1);
INSERT INTO "agent" VALUES (5687321629191844625, 1, 'iran_off', 'person', FALSE, 0, 1029036270507487169, 1);
INSERT INTO "agent" VALUES (6281710393357752481, 1, 'src_other', 'person', FALSE, 0, 9216497018606962516, 1);
INSERT INTO "agent" VALUES (6420531396268774027, 1, 'moi_source', 'person', FALSE, 0, 3732523540421455731, 1);
INSERT INTO "agent" VALUES (6808895340742546203, 1, 'moi_elements', 'group', FALSE, 0, 2926748743421390574, 1);
INSERT INTO "agent" VALUES (6927614711782782450, 1, 'white_house', 'organisation', TRUE, 0, 4941075220471812456, 1);
INSERT INTO "agent" VALUES (6978385346992462397, 1, 'two_src', 'group', FALSE, 0, 8966863370640439752, 1);
INSERT INTO "agent" VALUES (7555748999600383650, 1, 'iranians', 'group', FALSE, 0, 8215825646981023968, 1);
INSERT INTO "agent" VALUES (7595890540537072692, 1, 'press', 'group', FALSE, 0, 1267161500006933487, 1);
INSERT INTO "agent" VALUES (7695319350370541646, 1, 'kushner', 'person', TRUE, 0, 9082102411889948226, 1);
INSERT INTO "agent" VALUES (7882126434557095024, 1, 'netanyahu', 'person', TRUE, 0, 3293690910225427786, 1);
INSERT INTO "agent" VALUES (8084000780353409263, 1, 'wh_officials', 'group', FALSE, 0, 6574191658692702715, 1);
INSERT INTO "agent" VALUES (8246505279345523350, 1, 'us_off_b', 'person', FALSE, 1, 424836393416789549, 1);
INSERT INTO "agent" VALUES (8458240047882081678, 1, 'truth_social', 'platform', TRUE, 0, 327931775331328419, 1);
INSERT INTO "agent" VALUES (8645940411611268077, 1, 'outlet', 'outlet', FALSE, 0, 137794132828079790, 1);
INSERT INTO "agent" VALUES (8713507147709250819, 1, 'barnea', 'person', TRUE, 0, 7878256172187777734, 1);
INSERT INTO "agent" VALUES (8748621644625157042, 1, 'tasnim', 'outlet', TRUE, 0, 7804410144782798584, 1);
INSERT INTO "agent" VALUES (8841486436573508305, 1, 'witkoff', 'person', TRUE, 0, 7034430705742207969, 1);
INSERT INTO "agent" VALUES (8843619828556582127, 1, 'axios', 'outlet', TRUE, 0, 7700100112428207702, 1);
INSERT INTO "agent" VALUES (8986567496362755323, 1, 'gulf_states', 'group', FALSE, 0, 211228250566109148, 1);
INSERT INTO "agent_name" VALUES (1736779157562156309, 'ar', 0, 'الحكومة الإسرائيلية', 'الحكومه الاسراءيليه');
INSERT INTO "agent_name" VALUES (1736779157562156309, 'en', 1, 'Israeli government', 'israeli government');
INSERT INTO "agent_name" VALUES (2266121715709816763, 'ar', 0, 'دونالد ترامب', 'دونالد ترامب');
INSERT INTO "agent_name" VALUES (2266121715709816763, 'en', 1, 'Donald Trump', 'donald trump');
INSERT INTO "agent_name" VALUES (2266121715709816763, NULL, 2, 'ترامب', 'ترامب');
INSERT INTO "agent_name" VALUES (2266121715709816763, NULL, 3, 'ترمب', 'ترمب');
INSERT INTO "agent_name" VALUES (2266121715709816763, NULL, 4, 'دونالد ترمب', 'دونالد ترمب');
INSERT INTO "agent_name" VALUES (2266121715709816763, NULL, 5, 'Trump', 'trump');
INSERT INTO "agent_name" VALUES (2266121715709816763, NULL, 6, 'Donald J. Trump', 'donald j. trump');
INSERT INTO "agent_name" VALUES (2462127918872057633, 'ar', 0, 'مسئول أمريكي (إفادة الثلاثاء)', 'مسءول امريكي (افاده الثلاثاء)');
INSERT INTO "agent_name" VALUES (2462127918872057633, 'en', 1, 'US official (Tuesday briefing)', 'us official (tuesday briefing)');
INSERT INTO "agent_name" VALUES (2566423905913860247, 'ar', 0, 'جهاز استخبارات دولة ثالثة', 'جهاز استخبارات دوله ثالثه');
INSERT INTO "agent_name" VALUES (2566423905913860247, 'en', 1, 'a third country''s intelligence service', 'a third country''s intelligence service');
INSERT INTO "agent_name" VALUES (2730388939171500455, 'ar', 0, 'علي لاريجاني', 'علي لاريجاني');
INSERT INTO "agent_name" VALUES (2730388939171500455, 'en', 1, 'Ali Larijani', 'ali larijani');
INSERT INTO "agent_name" VALUES (2730388939171500455, NULL, 2, 'لاريجاني', 'لاريجاني');
INSERT INTO "agent_name" VALUES (2730388939171500455, NULL, 3, 'Larijani', 'larijani');
INSERT INTO "agent_name" VALUES (2800586951497865021, 'ar', 0, 'الاستخبارات الإسرائيلية', 'الاستخبارات الاسراءيليه');
INSERT INTO "agent_name" VALUES (2800586951497865021, 'en', 1, 'Israeli intelligence', 'israeli intelligence');
INSERT INTO "agent_name" VALUES (3435852226933934777, 'ar', 0, 'عباس عراقجي', 'عباس عراقجي');
INSERT INTO "agent_name" VALUES (3435852226933934777, 'en', 1, 'Abbas Araghchi', 'abbas araghchi');
INSERT INTO "agent_name" VALUES (3435852226933934777, NULL, 2, 'عراقجي', 'عراقجي');
INSERT INTO "agent_name" VALUES (3435852226933934777, NULL, 3, 'Araghchi', 'araghchi');
INSERT INTO "agent_name" VALUES (3435852226933934777, NULL, 4, 'Abbas Araqchi', 'abbas araqchi');
INSERT INTO "agent_name" VALUES (3955319752080630104, 'ar', 0, 'مسئول أمريكي', 'مسءول امريكي');
INSERT INTO "agent_name" VALUES (3955319752080630104, 'en', 1, 'US official', 'us official');
INSERT INTO "agent_name" VALUES (4340318588508182244, 'ar', 0, 'إدارة ترامب', 'اداره ترامب');
INSERT INTO "agent_name" VALUES (4340318588508182244, 'en', 1, 'Trump administration', 'trump administration');
INSERT INTO "agent_name" VALUES (4340318588508182244, NULL, 2, 'الإدارة الأمريكية', 'الاداره الامريكيه');
INSERT INTO "agent_name" VALUES (4340318588508182244, NULL, 3, 'إدارة ترمب', 'اداره ترمب');
INSERT INTO "agent_name" VALUES (4340318588508182244, NULL, 4, 'US administration', 'us administration');
INSERT INTO "agent_name" VALUES (4830428269502637517, 'ar', 0, 'نيويورك تايمز', 'نيويورك تايمز');
INSERT INTO "agent_name" VALUES (4830428269502637517, 'en', 1, 'The New York Times', 'the new york times');
INSERT INTO "agent_name" VALUES (4830428269502637517, NULL, 2, 'صحيفة نيويورك تايمز', 'صحيفه نيويورك تايمز');
INSERT INTO "agent_name" VALUES (4830428269502637517, NULL, 3, 'النيويورك تايمز', 'النيويورك تايمز');
INSERT INTO "agent_name" VALUES (4830428269502637517, NULL, 4, 'New York Times', 'new york times');
INSERT INTO "agent_name" VALUES (4830428269502637517, NULL, 5, 'NYT', 'nyt');
INSERT INTO "agent_name" VALUES (5025999942843334459, 'ar', 0, 'مسئول أمريكي لم يُفصح عن هويته', 'مسءول امريكي لم يفصح عن هويته');
INSERT INTO "agent_name" VALUES (5025999942843334459, 'en', 1, 'US official who was not identified', 'us official who was not identified');
INSERT INTO "agent_name" VALUES (5033496370155935296, 'ar', 0, 'أحد المصدرين', 'احد المصدرين');
INSERT INTO "agent_name" VALUES (5033496370155935296, 'en', 1, 'one of the two sources', 'one of the two sources');
INSERT INTO "agent_name" VALUES (5478526238062055132, 'ar', 0, 'مسؤول أمريكي رفيع (سي إن إن)', 'مسءول امريكي رفيع (سي ان ان)');
INSERT INTO "agent_name" VALUES (5478526238062055132, 'en', 1, 'senior US administration official (to CNN)', 'senior us administration official (to cnn)');
INSERT INTO "agent_name" VALUES (5651624160559499534, 'ar', 0, 'وكالة الاستخبارات المركزية الأمريكية', 'وكاله الاستخبارات المركزيه الامريكيه');
INSERT INTO "agent_name" VALUES (5651624160559499534, 'en', 1, 'CIA', 'cia');
INSERT INTO "agent_name" VALUES (5651624160559499534, NULL, 2, 'سي آي إيه', 'سي اي ايه');
INSERT INTO "agent_name" VALUES (5651624160559499534, NULL, 3, 'Central Intelligence Agency', 'central intelligence agency');
INSERT INTO "agent_name" VALUES (5687321629191844625, 'ar', 0, 'مسئول إيراني', 'مسءول ايراني');
INSERT INTO "agent_name" VALUES (5687321629191844625, 'en', 1, 'Iranian official', 'iranian official');
INSERT INTO "agent_name" VALUES (6281710393357752481, 'ar', 0, 'مصدر آخر مطّلع', 'مصدر اخر مطلع');
INSERT INTO "agent_name" VALUES (6281710393357752481, 'en', 1, 'another informed source', 'another informed source');
INSERT INTO "agent_name" VALUES (6420531396268774027, 'ar', 0, 'مصدر في وزارة الاستخبارات الإيرانية', 'مصدر في وزاره الاستخبارات الايرانيه');
INSERT INTO "agent_name" VALUES (6420531396268774027, 'en', 1, 'source in Iran''s Ministry of Intelligence', 'source in iran''s ministry of intelligence');
INSERT INTO "agent_name" VALUES (6808895340742546203, 'ar', 0, 'عناصر من وزارة الاستخبارات الإيرانية', 'عناصر من وزاره الاستخبارات الايرانيه');
INSERT INTO "agent_name" VALUES (6808895340742546203, 'en', 1, 'operatives of Iran''s Ministry of Intelligence', 'operatives of iran''s ministry of intelligence');
INSERT INTO "agent_name" VALUES (6927614711782782450, 'ar', 0, 'البيت الأبيض', 'البيت الابيض');
INSERT INTO "agent_name" VALUES (6927614711782782450, 'en', 1, 'the White House', 'the white house');
INSERT INTO "agent_name" VALUES (6927614711782782450, NULL, 2, 'White House', 'white house');
INSERT INTO "agent_name" VALUES (6978385346992462397, 'ar', 0, 'مصدران', 'مصدران');
INSERT INTO "agent_name" VALUES (6978385346992462397, 'en', 1, 'two sources', 'two sources');
INSERT INTO "agent_name" VALUES (7555748999600383650, 'ar', 0, 'الإيرانيون', 'الايرانيون');
INSERT INTO "agent_name" VALUES (7555748999600383650, 'en', 1, 'the Iranians', 'the iranians');
INSERT INTO "agent_name" VALUES (7595890540537072692, 'ar', 0, 'الصحفيون', 'الصحفيون');
INSERT INTO "agent_name" VALUES (7595890540537072692, 'en', 1, 'reporters', 'reporters');
INSERT INTO "agent_name" VALUES (7595890540537072692, NULL, 2, 'الصحافيون', 'الصحافيون');
INSERT INTO "agent_name" VALUES (7695319350370541646, 'ar', 0, 'جاريد كوشنر', 'جاريد كوشنر');
INSERT INTO "agent_name" VALUES (7695319350370541646, 'en', 1, 'Jared Kushner', 'jared kushner');
INSERT INTO "agent_name" VALUES (7695319350370541646, NULL, 2, 'كوشنر', 'كوشنر');
INSERT INTO "agent_name" VALUES (7695319350370541646, NULL, 3, 'غاريد كوشنر', 'غاريد كوشنر');
INSERT INTO "agent_name" VALUES (7695319350370541646, NULL, 4, 'Kushner', 'kushner');
INSERT INTO "agent_name" VALUES (7882126434557095024, 'ar', 0, 'بنيامين نتنياهو', 'بنيامين نتنياهو');
INSERT INTO "agent_name" VALUES (7882126434557095024, 'en', 1, 'Benjamin Netanyahu', 'benjamin netanyahu');
INSERT INTO "agent_name" VALUES (7882126434557095024, NULL, 2, 'نتنياهو', 'نتنياهو');
INSERT INTO "agent_name" VALUES (7882126434557095024, NULL, 3, 'نتانياهو', 'نتانياهو');
INSERT INTO "agent_name" VALUES (7882126434557095024, NULL, 4, 'بيبي', 'بيبي');
INSERT INTO "agent_name" VALUES (7882126434557095024, NULL, 5, 'Netanyahu', 'netanyahu');
INSERT INTO "agent_name" VALUES (7882126434557095024, NULL, 6, 'Bibi', 'bibi');
INSERT INTO "agent_name" VALUES (8084000780353409263, 'ar', 0, 'مسئولون في البيت الأبيض', 'مسءولون في البيت الابيض');
INSERT INTO "agent_name" VALUES (8084000780353409263, 'en', 1, 'White House officials', 'white house officials');
INSERT INTO "agent_name" VALUES (8246505279345523350, 'ar', 0, 'مسئول أمريكي', 'مسءول امريكي');
INSERT INTO "agent_name" VALUES (8246505279345523350, 'en', 1, 'US official', 'us official');
INSERT INTO "agent_name" VALUES (8458240047882081678, 'ar', 0, 'تروث سوشيال', 'تروث سوشيال');
INSERT INTO "agent_name" VALUES (8458240047882081678, 'en', 1, 'Truth Social', 'truth social');
INSERT INTO "agent_name" VALUES (8458240047882081678, NULL, 2, 'تروث سوشال', 'تروث سوشال');
INSERT INTO "agent_name" VALUES (8645940411611268077, 'ar', 0, 'الجهة الناشرة', 'الجهه الناشره');
INSERT INTO "agent_name" VALUES (8645940411611268077, 'en', 1, 'the publishing outlet', 'the publishing outlet');
INSERT INTO "agent_name" VALUES (8713507147709250819, 'ar', 0, 'دافيد برنياع', 'دافيد برنياع');
INSERT INTO "agent_name" VALUES (8713507147709250819, 'en', 1, 'David Barnea', 'david barnea');
INSERT INTO "agent_name" VALUES (8713507147709250819, NULL, 2, 'برنياع', 'برنياع');
INSERT INTO "agent_name" VALUES (8713507147709250819, NULL, 3, 'ديفيد برنياع', 'ديفيد برنياع');
INSERT INTO "agent_name" VALUES (8713507147709250819, NULL, 4, 'Barnea', 'barnea');
INSERT INTO "agent_name" VALUES (8713507147709250819, NULL, 5, 'Dadi Barnea', 'dadi barnea');
INSERT INTO "agent_name" VALUES (8748621644625157042, 'ar', 0, 'وكالة أنباء تسنيم', 'وكاله انباء تسنيم');
INSERT INTO "agent_name" VALUES (8748621644625157042, 'en', 1, 'Tasnim News Agency', 'tasnim news agency');
INSERT INTO "agent_name" VALUES (8748621644625157042, NULL, 2, 'تسنيم', 'تسنيم');
INSERT INTO "agent_name" VALUES (8748621644625157042, NULL, 3, 'Tasnim', 'tasnim');
INSERT INTO "agent_name" VALUES (8841486436573508305, 'ar', 0, 'ستيف ويتكوف', 'ستيف ويتكوف');
INSERT INTO "agent_name" VALUES (8841486436573508305, 'en', 1, 'Steve Witkoff', 'steve witkoff');
INSERT INTO "agent_name" VALUES (8841486436573508305, NULL, 2, 'ويتكوف', 'ويتكوف');
INSERT INTO "agent_name" VALUES (8841486436573508305, NULL, 3, 'ستيفن ويتكوف', 'ستيفن ويتكوف');
INSERT INTO "agent_name" VALUES (8841486436573508305, NULL, 4, 'Witkoff', 'witkoff');
INSERT INTO "agent_name" VALUES (8841486436573508305, NULL, 5, 'Steven Witkoff', 'steven witkoff');
INSERT INTO "agent_name" VALUES (8843619828556582127, 'ar', 0, 'أكسيوس', 'اكسيوس');
INSERT INTO "agent_name" VALUES (8843619828556582127, 'en', 1, 'Axios', 'axios');
INSERT INTO "agent_name" VALUES (8843619828556582127, NULL, 2, 'موقع أكسيوس', 'موقع اكسيوس');
INSERT INTO "agent_name" VALUES (8986567496362755323, 'ar', 0, 'دول خليجية وأخرى في الإقليم', 'دول خليجيه واخري في الاقليم');
INSERT INTO "agent_name" VALUES (8986567496362755323, 'en', 1, 'Gulf and other regional states', 'gulf and other regional states');
INSERT INTO "topic" VALUES (2461241086501044460, 1, 'contacts', '{"ar":"الاتصالات والرسائل بين واشنطن وطهران","en":"US-Iran contacts and messages"}', 2636004150926024697, 1);
INSERT INTO "topic" VALUES (2701517835057909864, 1, 'us_israel', '{"ar":"التنسيق الأمريكي الإسرائيلي","en":"US-Israel coordination"}', 4006610274366104224, 1);
INSERT INTO "topic" VALUES (3640593052015917122, 1, 'military', '{"ar":"القدرات العسكرية والاستعداد","en":"military capacity and readiness"}', 3806245468104703479, 1);
INSERT INTO "topic" VALUES (5585755578956167978, 1, 'ceasefire', '{"ar":"وقف إطلاق النار وإنهاء الحرب","en":"ceasefire / ending the war"}', 5726613003788942592, 1);
INSERT INTO "proposition" VALUES (120540591116750866, 1, 'P7', '{"ar":"إيران تريد التفاوض أو إنهاء الحرب","en":"Iran wants to talk or to end the war"}', 8171860766628739391, 1);
INSERT INTO "proposition" VALUES (2034689462485973499, 1, 'P6', '{"ar":"التنسيق الأمريكي الإسرائيلي وثيق","en":"US-Israel coordination is close"}', 6619395396394972484, 1);
INSERT INTO "proposition" VALUES (4247113155186692956, 1, 'P9', '{"ar":"المحادثات ممكنة الآن","en":"talks are possible now"}', 3839325495184992179, 1);
INSERT INTO "proposition" VALUES (4581604780383536176, 1, 'P3', '{"ar":"الإدارة الأمريكية تجري محادثات/اتصالات مع إيران","en":"the US is talking to Iran"}', 282162043181936752, 1);
INSERT INTO "proposition" VALUES (6283809042578063373, 1, 'P1', '{"ar":"بعثت طهران برسائل إلى واشنطن مؤخرا","en":"Iran sent messages to the US in recent days"}', 1187151931599265828, 1);
INSERT INTO "proposition" VALUES (6409815880203317086, 1, 'P4', '{"ar":"سترد إيران على الرسائل الأمريكية","en":"Iran will answer US messages"}', 368592200883352577, 1);
INSERT INTO "proposition" VALUES (7840352539769368672, 1, 'P8', '{"ar":"القدرات العسكرية الإيرانية انتهت","en":"Iran''s military capacity is gone"}', 1282351627871093216, 1);
INSERT INTO "proposition" VALUES (8038246022465522904, 1, 'P2', '{"ar":"ردت الولايات المتحدة على الرسائل","en":"the US answered"}', 7362190806799907170, 1);
INSERT INTO "proposition" VALUES (8439182526065852743, 1, 'P5', '{"ar":"أرسلت الولايات المتحدة رسائل إلى إيران","en":"the US sent messages to Iran"}', 1349318442818691473, 1);
INSERT INTO "article" VALUES (504706198985295458, 1, 'story-ar-1', 8645940411611268077, 'ar', 'طهران تنفي وواشنطن تنفي: قصة رسائل لم يتفق عليها اثنان', NULL, 'range', '2026-03-04', '2026-03-05', FALSE, NULL, NULL, NULL, 'لم تمضِ خمسة أيام على اندلاع الحرب، في 28 فبراير 2026، حتى صار السؤال على كل لسان: هل تبادلت واشنطن وطهران الرسائل؟ بدأ الأمر مع تقرير موقع أكسيوس الأمريكي (Axios)، وقد ورد فيه أن ثمة اتصالات غير معلنة بين الجانبين. وبُعيد نشره رد مسئول إيراني على ما جاء فيه.

ففي تصريحات لوكالة أنباء تسنيم قال المسئول الإيراني إن بلاده لم توجّه أي رسالة إلى الولايات المتحدة. ولم يقف عند هذا الحد، بل مضى مؤكدا أن الرسائل الأمريكية ستبقى بلا جواب، ومشيرا إلى أن الجيش متأهب لحرب قد تطول.

وكان أكسيوس قد نقل عن مسئول أمريكي لم يُفصح عن هويته قوله إن طهران بعثت في الأيام الأخيرة برسائل إلى واشنطن، وإنها لم تتلقَّ عنها جوابا.

ولم تكن إسرائيل بعيدة عن القصة. فقد نقل موقع أكسيوس عن مصدرين أن رئيس الوزراء الإسرائيلي بنيامين نتنياهو طلب توضيحات من البيت الأبيض في وقت سابق من هذا الأسبوع، بعد أن علم أن في إدارة ترامب من قد يكون على صلة بالإيرانيين. وذكر الموقع أن في هذا المسعى دليلا على أن الحكومة الإسرائيلية قلقة من هدنة تطلبها واشنطن قبل أن تتحقق أهداف الحرب كلها.

أما الاستخبارات الإسرائيلية فقد بلغتها، كما قال المصدران، معلومات في وقت سابق من هذا الأسبوع أثارت الشكوك في أن الطرفين تواصلا بشأن هدنة. واتصل نتنياهو يوم الاثنين بمسئولين في البيت الأبيض، وسأل: هل عُقدت محادثات كهذه؟ وهل تُبودلت رسائل؟ قال أحد المصدرين: «البيت الأبيض أبلغ نتنياهو أن إدارة ترامب لا تتحدث إلى الإيرانيين من وراء ظهره».

وعن حال التنسيق بين الحليفين، أفاد مسئول أمريكي بأن ستيف ويتكوف وجاريد كوشنر يكلّمان نتنياهو ودافيد برنياع ومسئولين إسرائيليين آخرين يوميًا تقريبًا، مشيرًا إلى أن التنسيق كان وثيقا جدا خلال الشهر الماضي، أيًّا كان ما سبقه من مدّ وجزر. وأضاف المسئول الأمريكي: «إنهم يعلمون أننا لا نتحدث إلى الإيرانيين».

وفي موضع آخر من التقرير نوه مسئول أمريكي، ومعه مصدر آخر مطّلع، بأن الإيرانيين بعثوا برسائلهم إلى إدارة ترامب خلال الأيام القليلة الماضية عبر دول خليجية وأخرى في الإقليم، وبأن الإدارة لم تُجب عنها. وقال المسئول الأمريكي لموقع أكسيوس: «تعاملنا مع تلك الرسائل على أنها هراء».

ويبقى أن النفيين لا يتطابقان بنسبة 100%: فمن يقول إنه لن يجيب عن رسائل يُسلّم بأنها وصلت، بينما تقول واشنطن إنها لا تكلّم أحدا في طهران.', 9180400661457463716, 1);
INSERT INTO "article" VALUES (2464632805604659113, 1, 'story-ar-2', 8645940411611268077, 'ar', 'قناة خلفية ومنشور على «تروث سوشيال»: ما قيل يومي الثلاثاء والأربعاء', NULL, 'day', '2026-03-05', '2026-03-05', FALSE, NULL, NULL, NULL, 'لم يكن أكسيوس (Axios) وحده من كتب عن القنوات الخلفية. فقد ذكرت صحيفة نيويورك تايمز يوم الأربعاء، ٤ مارس ٢٠٢٦، أن عناصر من وزارة الاستخبارات الإيرانية تواصلوا على نحو غير مباشر مع وكالة الاستخبارات المركزية الأمريكية (CIA) عبر جهاز استخبارات دولة ثالثة، عارضين أن تُناقَش شروط لإنهاء القتال.

وقبل ذلك بيوم واحد كان الكلام مختلفا. فقد صرح مسئول أمريكي للصحفيين يوم الثلاثاء: «منذ بدء الحرب لم يكلّم ويتكوف ولا كوشنر أحدا في النظام الإيراني، لا لاريجاني ولا عراقجي ولا غيرهما». كما استبعد ترامب يوم الثلاثاء أي حديث مع إيران، وكتب على منصته "تروث سوشيال": «دفاعهم الجوي وسلاحهم الجوي وبحريتهم وقيادتهم: كل ذلك انتهى. يريدون أن يتكلموا. قلت: فات الأوان!».

ويقابل ذلك ما نشرته تسنيم عن مسئول إيراني: لا رسائل بُعثت إلى الأمريكيين، ولا رد سيُكتب على الرسائل الأمريكية. ويقابله أيضا ما رواه أكسيوس على لسان مسئول أمريكي من أن رسائل إيرانية وصلت فعلا، وأن أحدا لم يجب عنها، ومن أن البيت الأبيض نفى لنتنياهو أي حديث من وراء ظهره.

ولا سبيل حتى ساعة كتابة هذه السطور إلى القطع بإحدى الروايتين، لا بنسبة 100% ولا حتى 50%.', 5431977601704322837, 1);
INSERT INTO "article" VALUES (9066406206193120430, 1, 'story-en', 8645940411611268077, 'en', 'Messages, denials and a post: who said what about US-Iran contacts', NULL, 'day', '2026-03-05', '2026-03-05', FALSE, NULL, NULL, NULL, 'Five days into the war that began on 28 February 2026, the question was who had been writing to whom. On Wednesday Axios carried word of contacts, kept out of public view, between Americans and Iranians. An Iranian official soon hit back at the report through the Tasnim News Agency (تسنيم): Iran had sent the United States no message; it would leave the American messages unanswered; and its army was ready for a war that might last.

What Axios had from a US official, who was not identified, was that messages from Iran had reached Washington in recent days, and that nothing had gone back.

Israel wanted to know too. Two sources told the site that Benjamin Netanyahu, the prime minister, had turned to the White House for clarifications earlier this week, having learned that people in the Trump administration might be in contact with Iran. Axios read the request as a sign that the Israeli government worries about an American bid for a ceasefire while some of its war aims are still unmet. Israeli intelligence, the two sources said, had come by information earlier this week that made it suspect ceasefire contacts between the two sides. On Monday Netanyahu put the question to White House officials: had there been such talks, or messages? “The White House told Bibi that the Trump administration wasn''t talking to the Iranians behind his back”, said one of the two sources.

A US official described Steve Witkoff and Jared Kushner as speaking with Netanyahu, David Barnea and other Israelis nearly every day, and called the coordination of the past month very close, whatever the ups and downs before it. “They know we are not talking to the Iranians”, the official added.

According to a US official and another informed source, Iran''s messages came over the past few days by way of Gulf and other regional states, and the administration gave no answer. “We treated these messages as [expletive]”, the US official told Axios.

The New York Times, also on Wednesday, wrote of another channel: operatives of Iran''s Ministry of Intelligence had approached the CIA indirectly, through the intelligence service of a third country, with an offer to discuss how the fighting could end.

A day earlier the tone was different. A US official told reporters on Tuesday that since the war began neither Witkoff nor Kushner had exchanged a word with Ali Larijani, Abbas Araghchi or anybody else in the Iranian leadership. Donald Trump ruled out talks on the same day, and on Truth Social he wrote: “Their air defense, Air Force, Navy and Leadership is gone. They want to talk. I said ''Too Late!''”

Nothing here is 100% certain. A promise not to answer American messages takes it for granted that there were some, and Washington says it is talking to nobody in Tehran.', 6416715938511229156, 1);
INSERT INTO "claim" VALUES (534735683328494675, 1, 'C27', 27, 2462127918872057633, 'مسئول أمريكي', 7595890540537072692, 'للصحفيين', NULL, NULL, NULL, 'صرّح', 'neutral', 'ar', 'direct', 'deny', 'plain', 'deny', 'day', '2026-03-03', '2026-03-03', FALSE, 'يوم الثلاثاء', NULL, NULL, 'range', '2026-02-28', '2026-03-03', FALSE, 'منذ بدء الحرب', NULL, NULL, 'translated', 'منذ بدء الحرب لم يكلّم ويتكوف ولا كوشنر أحدا في النظام الإيراني، لا لاريجاني ولا عراقجي ولا غيرهما', 'ar', NULL, NULL, TRUE, 1, 2462127918872057633, TRUE, 7595890540537072692, 739678, 1440, 739678, 1440, 739678, 1440, TRUE, FALSE, 'لم يكلم ويتكوف ولا كوشنر احدا من اركان الحكم في طهران مذ اندلعت الحرب
neither witkoff nor kushner has had any conversation with larijani, araghchi or anyone in the iranian regime since the war began
منذ بدء الحرب لم يكلم ويتكوف ولا كوشنر احدا في النظام الايراني, لا لاريجاني ولا عراقجي ولا غيرهما', 8256762181604831711, 1);
INSERT INTO "claim" VALUES (958057560809495165, 1, 'C13', 13, 6978385346992462397, 'المصدران', 8843619828556582127, NULL, NULL, NULL, NULL, 'قال', 'neutral', 'ar', 'indirect', 'assert', 'plain', 'affirm', 'not-after', NULL, '2026-03-04', FALSE, NULL, NULL, NULL, 'week-part', '2026-02-28', '2026-03-04', FALSE, 'في وقت سابق من هذا الأسبوع', NULL, NULL, NULL, NULL, NULL, NULL, NULL, FALSE, 2, 8843619828556582127, FALSE, 8843619828556582127, 739679, 1440, 739679, 1440, 739679, 1440, FALSE, FALSE, 'بلغت الاستخبارات الاسراءيليه معلومات جعلتها تشتبه في اتصالات ايرانيه امريكيه
israeli intelligence obtained information this week that raised suspicion of contacts between iran and the trump administration', 4171933163396560705, 1);
INSERT INTO "claim" VALUES (1250396094149173802, 1, 'C02', 2, 8843619828556582127, 'تقرير موقع أكسيوس الأمريكي', NULL, NULL, NULL, NULL, NULL, 'ورد', 'neutral', 'ar', 'indirect', 'report', 'hearsay', 'affirm', 'day', '2026-03-04', '2026-03-04', FALSE, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, FALSE, 1, 8843619828556582127, FALSE, 8843619828556582127, 739679, 1440, 739679, 1440, 0, 1440, TRUE, FALSE, 'تحدث الموقع عن اتصالات غير معلنه بين الامريكيين والايرانيين
there is news of secret talks between washington and tehran', 6195645915449629423, 1);
INSERT INTO "claim" VALUES (1418423761158404672, 1, 'C09', 9, 7882126434557095024, 'رئيس الوزراء الإسرائيلي بنيامين نتنياهو', 6927614711782782450, 'من البيت الأبيض', NULL, NULL, 8444280881587220413, 'طلب', 'neutral', 'ar', 'indirect', 'request', 'plain', 'question', 'week-part', '2026-02-28', '2026-03-04', FALSE, 'في وقت سابق من هذا الأسبوع', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, FALSE, 3, 8843619828556582127, FALSE, 8843619828556582127, 739679, 1440, 739679, 1440, 0, 1440, FALSE, FALSE, 'طلب نتنياهو توضيحات من البيت الابيض
netanyahu requests clarifications from the white house', 91371071815455817, 1);
INSERT INTO "claim" VALUES (1444891929006542155, 1, 'C12', 12, 1736779157562156309, 'الحكومة الإسرائيلية', NULL, NULL, NULL, NULL, 4048456665260014107, 'قلق', 'neutral', 'ar', 'attitude', 'fear', 'possible', 'affirm', 'not-after', NULL, '2026-03-04', FALSE, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, FALSE, 2, 8843619828556582127, FALSE, 8843619828556582127, 739679, 1440, 739679, 1440, 0, 1440, FALSE, FALSE, 'تخشي الحكومه الاسراءيليه هدنه امريكيه تسبق بلوغ اهدافها
the us may seek a ceasefire before all of israel''s war aims are met', 1918096487698226385, 1);
INSERT INTO "claim" VALUES (1572027697201288966, 1, 'C31', 31, 2266121715709816763, '(ترامب)', NULL, NULL, 8458240047882081678, 'منصته "تروث سوشيال"', NULL, 'قال', 'neutral', 'ar', 'social_post', 'refuse', 'plain', 'deny', 'not-after', NULL, '2026-03-03', FALSE, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'translated', 'دفاعهم الجوي وسلاحهم الجوي وبحريتهم وقيادتهم: كل ذلك انتهى. يريدون أن يتكلموا. قلت: فات الأوان!', 'ar', 'Their air defense, Air Force, Navy and Leadership is gone. They want to talk. I said ''Too Late!''', 'en', TRUE, 2, 2266121715709816763, TRUE, 8458240047882081678, 739678, 1440, 739678, 1440, 0, 1440, FALSE, FALSE, 'قال ان الوقت فات
trump: ''i said: too late!''
دفاعهم الجوي وسلاحهم الجوي وبحريتهم وقيادتهم: كل ذلك انتهي. يريدون ان يتكلموا. قلت: فات الاوان!
their air defense, air force, navy and leadership is gone. they want to talk. i said ''too late!''', 5428534218817782048, 1);
INSERT INTO "claim" VALUES (1610280264449425246, 1, 'C19', 19, 8246505279345523350, 'مسئول أمريكي', NULL, NULL, NULL, NULL, NULL, 'أشار', 'neutral', 'ar', 'indirect', 'assert', 'plain', 'affirm', 'not-after', NULL, '2026-03-04', FALSE, NULL, NULL, NULL, 'range', '2026-02-04', '2026-03-04', TRUE, 'خلال الشهر الماضي', NULL, NULL, NULL, NULL, NULL, NULL, NULL, FALSE, 2, 8843619828556582127, FALSE, 8843619828556582127, 739679, 1440, 739679, 1440, 739679, 1440, FALSE, FALSE, 'كان التنسيق مع اسراءيل وثيقا جدا في الشهر الاخير
regardless of earlier ups and downs, coordination over the past month has been very close', 3450719604945615237, 1);
INSERT INTO "claim" VALUES (2179020451359025226, 1, 'C05', 5, 5687321629191844625, 'المسئول الإيراني', 8748621644625157042, 'لوكالة أنباء تسنيم', NULL, NULL, NULL, 'أشار', 'neutral', 'ar', 'indirect', 'assert', 'plain', 'affirm', 'range', '2026-03-04', '2026-03-05', FALSE, NULL, NULL, NULL, 'not-after', NULL, '2026-03-05', FALSE, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, FALSE, 2, 8748621644625157042, FALSE, 8748621644625157042, 739680, 1440, 739680, 1440, 739680, 1440, TRUE, FALSE, 'الجيش الايراني متاهب لحرب تطول
iran''s armed forces are ready for a long war', 2184973715030871037, 1);
INSERT INTO "claim" VALUES (2249129188723101950, 1, 'C06', 6, 5025999942843334459, 'مسئول أمريكي لم يُفصح عن هويته', 8843619828556582127, 'أكسيوس', NULL, NULL, NULL, 'نقل عن', 'neutral', 'ar', 'indirect', 'assert', 'plain', 'affirm', 'not-after', NULL, '2026-03-04', FALSE, NULL, NULL, NULL, 'range', '2026-02-28', '2026-03-04', TRUE, 'في الأيام الأخيرة', NULL, NULL, NULL, NULL, NULL, NULL, NULL, FALSE, 2, 8843619828556582127, FALSE, 8843619828556582127, 739679, 1440, 739679, 1440, 739679, 1440, TRUE, FALSE, 'بعثت طهران قبل ايام برساءل الي واشنطن
the iranians sent messages to the united states in recent days', 7416790300765962400, 1);
INSERT INTO "claim" VALUES (2303140977571989793, 1, 'C28', 28, 2266121715709816763, 'ترامب', NULL, NULL, NULL, NULL, NULL, 'استبعد', 'neutral', 'ar', 'indirect', 'rule_out', 'plain', 'deny', 'day', '2026-03-03', '2026-03-03', FALSE, 'يوم الثلاثاء', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, FALSE, 1, 2266121715709816763, TRUE, 7595890540537072692, 739678, 1440, 739678, 1440, 0, 1440, FALSE, TRUE, 'لا يري ترامب محلا لاي حديث مع ايران
trump ruled out any talks with iran', 1429394770339356507, 1);
INSERT INTO "claim" VALUES (3218061775047861619, 1, 'C16', 16, 5033496370155935296, 'أحد المصدرين', 8843619828556582127, NULL, NULL, NULL, NULL, 'قال', 'neutral', 'ar', 'direct', 'assert', 'plain', 'affirm', 'not-after', NULL, '2026-03-04', FALSE, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'translated', 'البيت الأبيض أبلغ نتنياهو أن إدارة ترامب لا تتحدث إلى الإيرانيين من وراء ظهره', 'ar', 'The White House told Bibi that the Trump administration wasn''t talking to the Iranians behind his back', 'en', TRUE, 2, 8843619828556582127, FALSE, 8843619828556582127, 739679, 1440, 739679, 1440, 0, 1440, FALSE, FALSE, 'اكد البيت الابيض لنتنياهو ان لا حديث مع طهران في غيابه
the white house told netanyahu that the administration was not talking to the iranians behind his back
البيت الابيض ابلغ نتنياهو ان اداره ترامب لا تتحدث الي الايرانيين من وراء ظهره
the white house told bibi that the trump administration wasn''t talking to the iranians behind his back', 3217899203454282061, 1);
INSERT INTO "claim" VALUES (3457546865956902943, 1, 'C01', 1, 5687321629191844625, 'مسئول إيراني', NULL, NULL, NULL, NULL, NULL, 'رد', 'neutral', 'ar', 'indirect', 'respond', 'plain', 'neutral', 'range', '2026-03-04', '2026-03-05', FALSE, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, FALSE, 2, 8748621644625157042, FALSE, 8748621644625157042, 739680, 1440, 739680, 1440, 0, 1440, FALSE, FALSE, 'رد المسءول علي ما نشره اكسيوس; والتفصيل في c03 الي c05
responds to the axios report (substance in c03-c05)', 7541100762318852364, 1);
INSERT INTO "claim" VALUES (3729977816105691736, 1, 'C18', 18, 8246505279345523350, 'مسئول أمريكي', NULL, NULL, NULL, NULL, NULL, 'أفاد', 'neutral', 'ar', 'indirect', 'assert', 'plain', 'affirm', 'not-after', NULL, '2026-03-04', FALSE, NULL, NULL, NULL, 'not-after', NULL, '2026-03-04', TRUE, 'يوميًا تقريبًا', NULL, NULL, NULL, NULL, NULL, NULL, NULL, FALSE, 2, 8843619828556582127, FALSE, 8843619828556582127, 739679, 1440, 739679, 1440, 739679, 1440, FALSE, FALSE, 'يكاد ويتكوف وكوشنر يكلمان نتنياهو وبرنياع كل يوم
witkoff and kushner speak almost daily with netanyahu, barnea and other israeli officials', 6710959789615469345, 1);
INSERT INTO "claim" VALUES (3742848909525637647, 1, 'C29', 29, 2266121715709816763, '(ضمير مستتر يعود إلى ترامب)', NULL, NULL, 8458240047882081678, 'منصته "تروث سوشيال"', NULL, 'كتب', 'neutral', 'ar', 'social_post', 'assert', 'plain', 'affirm', 'day', '2026-03-03', '2026-03-03', FALSE, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'translated', 'دفاعهم الجوي وسلاحهم الجوي وبحريتهم وقيادتهم: كل ذلك انتهى. يريدون أن يتكلموا. قلت: فات الأوان!', 'ar', 'Their air defense, Air Force, Navy and Leadership is gone. They want to talk. I said ''Too Late!''', 'en', TRUE, 1, 2266121715709816763, TRUE, 8458240047882081678, 739678, 1440, 739678, 1440, 0, 1440, TRUE, FALSE, 'لم يبق لايران دفاع جوي ولا طيران ولا بحريه ولا قياده
iran''s air defence, air force, navy and leadership are gone
دفاعهم الجوي وسلاحهم الجوي وبحريتهم وقيادتهم: كل ذلك انتهي. يريدون ان يتكلموا. قلت: فات الاوان!
their air defense, air force, navy and leadership is gone. they want to talk. i said ''too late!''', 4288791997245129026, 1);
INSERT INTO "claim" VALUES (4048456665260014107, 1, 'C11', 11, 8843619828556582127, 'الموقع', NULL, NULL, NULL, NULL, NULL, 'ذكر', 'neutral', 'ar', 'indirect', 'assess', 'plain', 'affirm', 'day', '2026-03-04', '2026-03-04', FALSE, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, FALSE, 1, 8843619828556582127, FALSE, 8843619828556582127, 739679, 1440, 739679, 1440, 0, 1440, FALSE, FALSE, 'مسعي نتنياهو علامه علي قلق اسراءيلي من ان تطلب واشنطن هدنه مبكره
netanyahu''s outreach indicates the israeli government fears the us may seek a ceasefire before israel''s war aims are met', 3535461165103803687, 1);
INSERT INTO "claim" VALUES (4231737391597950548, 1, 'C10', 10, 7882126434557095024, 'رئيس الوزراء الإسرائيلي بنيامين نتنياهو', NULL, NULL, NULL, NULL, 8444280881587220413, 'علم', 'neutral', 'ar', 'attitude', 'know', 'possible', 'affirm', 'not-after', NULL, '2026-03-02', FALSE, 'بعد أن علم', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, FALSE, 3, 8843619828556582127, FALSE, 8843619828556582127, 739677, 1440, 739679, 1440, 0, 1440, TRUE, FALSE, 'ثمه في اداره ترامب من قد يكون يتصل بايران
officials in the trump administration may be in contact with iran', 2133861083658961061, 1);
INSERT INTO "claim" VALUES (4499542035630318195, 1, 'C22', 22, 3955319752080630104, 'مسئول أمريكي', NULL, NULL, NULL, NULL, NULL, 'نوّه', 'neutral', 'ar', 'indirect', 'assert', 'plain', 'affirm', 'not-after', NULL, '2026-03-04', FALSE, NULL, NULL, NULL, 'range', '2026-02-28', '2026-03-04', TRUE, 'خلال الأيام القليلة الماضية', NULL, NULL, NULL, NULL, NULL, NULL, NULL, FALSE, 2, 8843619828556582127, FALSE, 8843619828556582127, 739679, 1440, 739679, 1440, 739679, 1440, TRUE, TRUE, 'وصلت رساءل طهران عن طريق دول خليجيه واخري مجاوره
the iranians sent messages to the trump administration over the past few days through gulf and other regional states', 3042125397563391044, 1);
INSERT INTO "claim" VALUES (5247348148638410351, 1, 'C26', 26, 6808895340742546203, 'عناصر من وزارة الاستخبارات الإيرانية', 5651624160559499534, 'مع وكالة الاستخبارات المركزية الأمريكية', NULL, NULL, 6841462924894605049, 'عرض', 'neutral', 'ar', 'indirect', 'offer', 'plain', 'affirm', 'day', '2026-03-01', '2026-03-01', FALSE, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, FALSE, 3, 4830428269502637517, FALSE, 4830428269502637517, 739676, 1440, 739679, 1440, 0, 1440, FALSE, FALSE, 'عرض الايرانيون بحث شروط لوقف الحرب
they offered to discuss terms for ending the conflict', 9098447752447225567, 1);
INSERT INTO "claim" VALUES (5251574726409485927, 1, 'C20', 20, 8246505279345523350, 'المسئول الأمريكي', NULL, NULL, NULL, NULL, NULL, 'أضاف', 'neutral', 'ar', 'direct', 'assert', 'plain', 'affirm', 'not-after', NULL, '2026-03-04', FALSE, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'translated', 'إنهم يعلمون أننا لا نتحدث إلى الإيرانيين', 'ar', 'They know we are not talking to the Iranians', 'en', TRUE, 2, 8843619828556582127, FALSE, 8843619828556582127, 739679, 1440, 739679, 1440, 0, 1440, FALSE, FALSE, 'الاسراءيليون علي علم بان لا حديث بيننا وبين طهران
the israelis know that we are not talking to the iranians
انهم يعلمون اننا لا نتحدث الي الايرانيين
they know we are not talking to the iranians', 8480090085664495220, 1);
INSERT INTO "claim" VALUES (5466825237917297574, 1, 'C15', 15, 7882126434557095024, 'نتنياهو', 8084000780353409263, 'بمسئولين في البيت الأبيض', NULL, NULL, NULL, 'سأل', 'neutral', 'ar', 'indirect', 'ask', 'plain', 'question', 'day', '2026-03-02', '2026-03-02', FALSE, 'يوم الاثنين', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, FALSE, 2, 8843619828556582127, FALSE, 8843619828556582127, 739677, 1440, 739679, 1440, 0, 1440, FALSE, FALSE, 'هل جرت محادثات او تبادل رساءل كهذه مع ايران?
did such talks or exchanges of messages take place?', 3762110532648119278, 1);
INSERT INTO "claim" VALUES (5654810110773277011, 1, 'C03', 3, 5687321629191844625, 'المسئول الإيراني', 8748621644625157042, 'لوكالة أنباء تسنيم', NULL, NULL, NULL, 'قال', 'neutral', 'ar', 'indirect', 'deny', 'plain', 'deny', 'range', '2026-03-04', '2026-03-05', FALSE, NULL, NULL, NULL, 'not-after', NULL, '2026-03-05', FALSE, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, FALSE, 2, 8748621644625157042, FALSE, 8748621644625157042, 739680, 1440, 739680, 1440, 739680, 1440, TRUE, FALSE, 'نفي ان تكون طهران قد بعثت باي رساله الي واشنطن
iran has sent no message to the united states', 8241083255981400929, 1);
INSERT INTO "claim" VALUES (5950041398039790729, 1, 'C07', 7, 5025999942843334459, 'مسئول أمريكي لم يُفصح عن هويته', 8843619828556582127, 'أكسيوس', NULL, NULL, NULL, 'نقل عن', 'neutral', 'ar', 'indirect', 'assert', 'plain', 'deny', 'not-after', NULL, '2026-03-04', FALSE, NULL, NULL, NULL, 'range', '2026-02-28', '2026-03-04', TRUE, 'في الأيام الأخيرة', NULL, NULL, NULL, NULL, NULL, NULL, NULL, FALSE, 2, 8843619828556582127, FALSE, 8843619828556582127, 739679, 1440, 739679, 1440, 739679, 1440, FALSE, FALSE, 'لم يصل طهران جواب من واشنطن
the iranians got no reply', 5683349825842615167, 1);
INSERT INTO "claim" VALUES (6015437707105601027, 1, 'C14', 14, 2800586951497865021, 'الاستخبارات الإسرائيلية', NULL, NULL, NULL, NULL, 958057560809495165, 'أثار الشكوك', 'neutral', 'ar', 'intelligence_report', 'suspect', 'possible', 'affirm', 'week-part', '2026-02-28', '2026-03-04', FALSE, 'في وقت سابق من هذا الأسبوع', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, FALSE, 3, 8843619828556582127, FALSE, 8843619828556582127, 739679, 1440, 739679, 1440, 0, 1440, TRUE, FALSE, 'يشتبه في ان الطرفين تواصلا بشان هدنه
some contact may have taken place between iran and the trump administration to discuss a ceasefire', 139410953578552921, 1);
INSERT INTO "claim" VALUES (6841462924894605049, 1, 'C25', 25, 4830428269502637517, 'صحيفة نيويورك تايمز', NULL, NULL, NULL, NULL, NULL, 'ذكر', 'neutral', 'ar', 'indirect', 'report', 'plain', 'affirm', 'day', '2026-03-04', '2026-03-04', FALSE, 'يوم الأربعاء', NULL, NULL, 'day', '2026-03-01', '2026-03-01', FALSE, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, FALSE, 1, 4830428269502637517, FALSE, 4830428269502637517, 739679, 1440, 739679, 1440, 739676, 1440, TRUE, FALSE, 'اتصل رجال من الاستخبارات الايرانيه بالوكاله الامريكيه عبر جهاز ثالث
operatives of iran''s ministry of intelligence reached out indirectly to the cia through a third country''s intelligence service', 6290030093735544374, 1);
INSERT INTO "claim" VALUES (7130117245851117987, 1, 'C17', 17, 6927614711782782450, 'البيت الأبيض', 7882126434557095024, 'نتنياهو', NULL, NULL, 3218061775047861619, 'أبلغ', 'neutral', 'ar', 'indirect', 'deny', 'plain', 'deny', 'range', '2026-03-02', '2026-03-04', FALSE, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, FALSE, 3, 8843619828556582127, FALSE, 8843619828556582127, 739679, 1440, 739679, 1440, 0, 1440, TRUE, FALSE, 'لا حديث مع طهران من وراء نتنياهو
the trump administration was not talking to the iranians behind netanyahu''s back', 4106008653946990559, 1);
INSERT INTO "claim" VALUES (7256604518329851594, 1, 'C23', 23, 3955319752080630104, 'مسئول أمريكي', NULL, NULL, NULL, NULL, NULL, 'نوّه', 'neutral', 'ar', 'indirect', 'deny', 'plain', 'deny', 'not-after', NULL, '2026-03-04', FALSE, NULL, NULL, NULL, 'range', '2026-02-28', '2026-03-04', TRUE, 'خلال الأيام القليلة الماضية', NULL, NULL, NULL, NULL, NULL, NULL, NULL, FALSE, 2, 8843619828556582127, FALSE, 8843619828556582127, 739679, 1440, 739679, 1440, 739679, 1440, FALSE, TRUE, 'لم تجب واشنطن عن رساءل طهران
the united states did not answer the messages', 1278933379987694109, 1);
INSERT INTO "claim" VALUES (7417044326031086222, 1, 'C04', 4, 5687321629191844625, 'المسئول الإيراني', 8748621644625157042, 'لوكالة أنباء تسنيم', NULL, NULL, NULL, 'أكد', 'neutral', 'ar', 'indirect', 'refuse', 'plain', 'deny', 'range', '2026-03-04', '2026-03-05', FALSE, NULL, NULL, NULL, 'not-before', '2026-03-05', NULL, FALSE, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, FALSE, 2, 8748621644625157042, FALSE, 8748621644625157042, 739680, 1440, 739680, 1440, 739680, 1440, TRUE, TRUE, 'لن ترد ايران علي الرساءل الامريكيه
iran will not answer the american messages', 1202823612826463197, 1);
INSERT INTO "claim" VALUES (7862914447856980498, 1, 'C21', 21, 8246505279345523350, 'المسئول الأمريكي (بضمير نحن)', NULL, NULL, NULL, NULL, 5251574726409485927, 'علم', 'neutral', 'ar', 'attitude', 'deny', 'plain', 'deny', 'not-after', NULL, '2026-03-04', FALSE, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, FALSE, 3, 8843619828556582127, FALSE, 8843619828556582127, 739679, 1440, 739679, 1440, 0, 1440, TRUE, FALSE, 'لا تتحدث الاداره الي طهران
the us administration is not talking to the iranians', 6326788823509117568, 1);
INSERT INTO "claim" VALUES (8253010646433689302, 1, 'C24', 24, 3955319752080630104, 'المسئول الأمريكي', 8843619828556582127, 'لموقع أكسيوس', NULL, NULL, NULL, 'قال', 'neutral', 'ar', 'direct', 'assert', 'plain', 'deny', 'not-after', NULL, '2026-03-04', FALSE, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'translated', 'تعاملنا مع تلك الرسائل على أنها هراء', 'ar', 'We treated these messages as [expletive]', 'en', TRUE, 2, 8843619828556582127, FALSE, 8843619828556582127, 739679, 1440, 739679, 1440, 0, 1440, FALSE, FALSE, 'لم تاخذ الاداره رساءل طهران علي محمل الجد
we treated these messages as nonsense
تعاملنا مع تلك الرساءل علي انها هراء
we treated these messages as [expletive]', 3477078714472809175, 1);
INSERT INTO "claim" VALUES (8444280881587220413, 1, 'C08', 8, 6978385346992462397, 'مصدرين', 8843619828556582127, 'موقع أكسيوس', NULL, NULL, NULL, 'نقل عن', 'neutral', 'ar', 'indirect', 'assert', 'plain', 'affirm', 'not-after', NULL, '2026-03-04', FALSE, NULL, NULL, NULL, 'week-part', '2026-02-28', '2026-03-04', FALSE, 'في وقت سابق من هذا الأسبوع', NULL, NULL, NULL, NULL, NULL, NULL, NULL, FALSE, 2, 8843619828556582127, FALSE, 8843619828556582127, 739679, 1440, 739679, 1440, 739679, 1440, FALSE, FALSE, 'استفسر نتنياهو من البيت الابيض حين بلغه ان في اداره ترامب من قد يكون يتصل بايران
netanyahu asked the white house for clarifications after learning that trump administration officials might be in contact with iran', 6320365396008508303, 1);
INSERT INTO "claim" VALUES (9177727301186987490, 1, 'C30', 30, 2266121715709816763, '(ترامب)', NULL, NULL, 8458240047882081678, 'منصته "تروث سوشيال"', NULL, 'كتب', 'neutral', 'ar', 'social_post', 'assert', 'plain', 'affirm', 'day', '2026-03-03', '2026-03-03', FALSE, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'translated', 'دفاعهم الجوي وسلاحهم الجوي وبحريتهم وقيادتهم: كل ذلك انتهى. يريدون أن يتكلموا. قلت: فات الأوان!', 'ar', 'Their air defense, Air Force, Navy and Leadership is gone. They want to talk. I said ''Too Late!''', 'en', TRUE, 1, 2266121715709816763, TRUE, 8458240047882081678, 739678, 1440, 739678, 1440, 0, 1440, TRUE, FALSE, 'يريد الايرانيون ان يتكلموا
they (the iranians) want to talk
دفاعهم الجوي وسلاحهم الجوي وبحريتهم وقيادتهم: كل ذلك انتهي. يريدون ان يتكلموا. قلت: فات الاوان!
their air defense, air force, navy and leadership is gone. they want to talk. i said ''too late!''', 3946861005097947580, 1);
INSERT INTO "claim_content" VALUES (534735683328494675, 0, 'ar', 'لم يكلّم ويتكوف ولا كوشنر أحدا من أركان الحكم في طهران مذ اندلعت الحرب');
INSERT INTO "claim_content" VALUES (534735683328494675, 1, 'en', 'neither Witkoff nor Kushner has had any conversation with Larijani, Araghchi or anyone in the Iranian regime since the war began');
INSERT INTO "claim_content" VALUES (958057560809495165, 0, 'ar', 'بلغت الاستخباراتِ الإسرائيلية معلوماتٌ جعلتها تشتبه في اتصالات إيرانية أمريكية');
INSERT INTO "claim_content" VALUES (958057560809495165, 1, 'en', 'Israeli intelligence obtained information this week that raised suspicion of contacts between Iran and the Trump administration');
INSERT INTO "claim_content" VALUES (1250396094149173802, 0, 'ar', 'تحدّث الموقع عن اتصالات غير معلنة بين الأمريكيين والإيرانيين');
INSERT INTO "claim_content" VALUES (1250396094149173802, 1, 'en', 'there is news of secret talks between Washington and Tehran');
INSERT INTO "claim_content" VALUES (1418423761158404672, 0, 'ar', 'طلب نتنياهو توضيحات من البيت الأبيض');
INSERT INTO "claim_content" VALUES (1418423761158404672, 1, 'en', 'Netanyahu requests clarifications from the White House');
INSERT INTO "claim_content" VALUES (1444891929006542155, 0, 'ar', 'تخشى الحكومة الإسرائيلية هدنة أمريكية تسبق بلوغ أهدافها');
INSERT INTO "claim_content" VALUES (1444891929006542155, 1, 'en', 'the US may seek a ceasefire before all of Israel''s war aims are met');
INSERT INTO "claim_content" VALUES (1572027697201288966, 0, 'ar', 'قال إن الوقت فات');
INSERT INTO "claim_content" VALUES (1572027697201288966, 1, 'en', 'Trump: ''I said: too late!''');
INSERT INTO "claim_content" VALUES (1610280264449425246, 0, 'ar', 'كان التنسيق مع إسرائيل وثيقا جدا في الشهر الأخير');
INSERT INTO "claim_content" VALUES (1610280264449425246, 1, 'en', 'regardless of earlier ups and downs, coordination over the past month has been very close');
INSERT INTO "claim_content" VALUES (2179020451359025226, 0, 'ar', 'الجيش الإيراني متأهب لحرب تطول');
INSERT INTO "claim_content" VALUES (2179020451359025226, 1, 'en', 'Iran''s armed forces are ready for a long war');
INSERT INTO "claim_content" VALUES (2249129188723101950, 0, 'ar', 'بعثت طهران قبل أيام برسائل إلى واشنطن');
INSERT INTO "claim_content" VALUES (2249129188723101950, 1, 'en', 'the Iranians sent messages to the United States in recent days');
INSERT INTO "claim_content" VALUES (2303140977571989793, 0, 'ar', 'لا يرى ترامب محلا لأي حديث مع إيران');
INSERT INTO "claim_content" VALUES (2303140977571989793, 1, 'en', 'Trump ruled out any talks with Iran');
INSERT INTO "claim_content" VALUES (3218061775047861619, 0, 'ar', 'أكد البيت الأبيض لنتنياهو أن لا حديث مع طهران في غيابه');
INSERT INTO "claim_content" VALUES (3218061775047861619, 1, 'en', 'the White House told Netanyahu that the administration was not talking to the Iranians behind his back');
INSERT INTO "claim_content" VALUES (3457546865956902943, 0, 'ar', 'ردّ المسؤول على ما نشره أكسيوس؛ والتفصيل في C03 إلى C05');
INSERT INTO "claim_content" VALUES (3457546865956902943, 1, 'en', 'responds to the Axios report (substance in C03-C05)');
INSERT INTO "claim_content" VALUES (3729977816105691736, 0, 'ar', 'يكاد ويتكوف وكوشنر يكلّمان نتنياهو وبرنياع كل يوم');
INSERT INTO "claim_content" VALUES (3729977816105691736, 1, 'en', 'Witkoff and Kushner speak almost daily with Netanyahu, Barnea and other Israeli officials');
INSERT INTO "claim_content" VALUES (3742848909525637647, 0, 'ar', 'لم يبق لإيران دفاع جوي ولا طيران ولا بحرية ولا قيادة');
INSERT INTO "claim_content" VALUES (3742848909525637647, 1, 'en', 'Iran''s air defence, air force, navy and leadership are gone');
INSERT INTO "claim_content" VALUES (4048456665260014107, 0, 'ar', 'مسعى نتنياهو علامة على قلق إسرائيلي من أن تطلب واشنطن هدنة مبكرة');
INSERT INTO "claim_content" VALUES (4048456665260014107, 1, 'en', 'Netanyahu''s outreach indicates the Israeli government fears the US may seek a ceasefire before Israel''s war aims are met');
INSERT INTO "claim_content" VALUES (4231737391597950548, 0, 'ar', 'ثمة في إدارة ترامب من قد يكون يتصل بإيران');
INSERT INTO "claim_content" VALUES (4231737391597950548, 1, 'en', 'officials in the Trump administration may be in contact with Iran');
INSERT INTO "claim_content" VALUES (4499542035630318195, 0, 'ar', 'وصلت رسائل طهران عن طريق دول خليجية وأخرى مجاورة');
INSERT INTO "claim_content" VALUES (4499542035630318195, 1, 'en', 'the Iranians sent messages to the Trump administration over the past few days through Gulf and other regional states');
INSERT INTO "claim_content" VALUES (5247348148638410351, 0, 'ar', 'عرض الإيرانيون بحث شروط لوقف الحرب');
INSERT INTO "claim_content" VALUES (5247348148638410351, 1, 'en', 'they offered to discuss terms for ending the conflict');
INSERT INTO "claim_content" VALUES (5251574726409485927, 0, 'ar', 'الإسرائيليون على علم بأن لا حديث بيننا وبين طهران');
INSERT INTO "claim_content" VALUES (5251574726409485927, 1, 'en', 'the Israelis know that we are not talking to the Iranians');
INSERT INTO "claim_content" VALUES (5466825237917297574, 0, 'ar', 'هل جرت محادثات أو تبادل رسائل كهذه مع إيران؟');
INSERT INTO "claim_content" VALUES (5466825237917297574, 1, 'en', 'did such talks or exchanges of messages take place?');
INSERT INTO "claim_content" VALUES (5654810110773277011, 0, 'ar', 'نفى أن تكون طهران قد بعثت بأي رسالة إلى واشنطن');
INSERT INTO "claim_content" VALUES (5654810110773277011, 1, 'en', 'Iran has sent no message to the United States');
INSERT INTO "claim_content" VALUES (5950041398039790729, 0, 'ar', 'لم يصل طهرانَ جواب من واشنطن');
INSERT INTO "claim_content" VALUES (5950041398039790729, 1, 'en', 'the Iranians got no reply');
INSERT INTO "claim_content" VALUES (6015437707105601027, 0, 'ar', 'يُشتبه في أن الطرفين تواصلا بشأن هدنة');
INSERT INTO "claim_content" VALUES (6015437707105601027, 1, 'en', 'some contact may have taken place between Iran and the Trump administration to discuss a ceasefire');
INSERT INTO "claim_content" VALUES (6841462924894605049, 0, 'ar', 'اتصل رجال من الاستخبارات الإيرانية بالوكالة الأمريكية عبر جهاز ثالث');
INSERT INTO "claim_content" VALUES (6841462924894605049, 1, 'en', 'operatives of Iran''s Ministry of Intelligence reached out indirectly to the CIA through a third country''s intelligence service');
INSERT INTO "claim_content" VALUES (7130117245851117987, 0, 'ar', 'لا حديث مع طهران من وراء نتنياهو');
INSERT INTO "claim_content" VALUES (7130117245851117987, 1, 'en', 'the Trump administration was not talking to the Iranians behind Netanyahu''s back');
INSERT INTO "claim_content" VALUES (7256604518329851594, 0, 'ar', 'لم تجب واشنطن عن رسائل طهران');
INSERT INTO "claim_content" VALUES (7256604518329851594, 1, 'en', 'the United States did not answer the messages');
INSERT INTO "claim_content" VALUES (7417044326031086222, 0, 'ar', 'لن ترد إيران على الرسائل الأمريكية');
INSERT INTO "claim_content" VALUES (7417044326031086222, 1, 'en', 'Iran will not answer the American messages');
INSERT INTO "claim_content" VALUES (7862914447856980498, 0, 'ar', 'لا تتحدث الإدارة إلى طهران');
INSERT INTO "claim_content" VALUES (7862914447856980498, 1, 'en', 'the US administration is not talking to the Iranians');
INSERT INTO "claim_content" VALUES (8253010646433689302, 0, 'ar', 'لم تأخذ الإدارة رسائل طهران على محمل الجد');
INSERT INTO "claim_content" VALUES (8253010646433689302, 1, 'en', 'we treated these messages as nonsense');
INSERT INTO "claim_content" VALUES (8444280881587220413, 0, 'ar', 'استفسر نتنياهو من البيت الأبيض حين بلغه أن في إدارة ترامب من قد يكون يتصل بإيران');
INSERT INTO "claim_content" VALUES (8444280881587220413, 1, 'en', 'Netanyahu asked the White House for clarifications after learning that Trump administration officials might be in contact with Iran');
INSERT INTO "claim_content" VALUES (9177727301186987490, 0, 'ar', 'يريد الإيرانيون أن يتكلموا');
INSERT INTO "claim_content" VALUES (9177727301186987490, 1, 'en', 'they (the Iranians) want to talk');
INSERT INTO "hop" VALUES (534735683328494675, 0, 8645940411611268077, NULL, FALSE);
INSERT INTO "hop" VALUES (534735683328494675, 1, 2462127918872057633, 'صرح', FALSE);
INSERT INTO "hop" VALUES (958057560809495165, 0, 8645940411611268077, NULL, FALSE);
INSERT INTO "hop" VALUES (958057560809495165, 1, 8843619828556582127, NULL, TRUE);
INSERT INTO "hop" VALUES (958057560809495165, 2, 6978385346992462397, 'قال', FALSE);
INSERT INTO "hop" VALUES (1250396094149173802, 0, 8645940411611268077, NULL, FALSE);
INSERT INTO "hop" VALUES (1250396094149173802, 1, 8843619828556582127, 'ورد فيه', FALSE);
INSERT INTO "hop" VALUES (1418423761158404672, 0, 8645940411611268077, NULL, FALSE);
INSERT INTO "hop" VALUES (1418423761158404672, 1, 8843619828556582127, 'نقل', FALSE);
INSERT INTO "hop" VALUES (1418423761158404672, 2, 6978385346992462397, 'عن', FALSE);
INSERT INTO "hop" VALUES (1418423761158404672, 3, 7882126434557095024, 'طلب', FALSE);
INSERT INTO "hop" VALUES (1444891929006542155, 0, 8645940411611268077, NULL, FALSE);
INSERT INTO "hop" VALUES (1444891929006542155, 1, 8843619828556582127, 'ذكر', FALSE);
INSERT INTO "hop" VALUES (1444891929006542155, 2, 1736779157562156309, 'قلقة من', FALSE);
INSERT INTO "hop" VALUES (1572027697201288966, 0, 8645940411611268077, NULL, FALSE);
INSERT INTO "hop" VALUES (1572027697201288966, 1, 2266121715709816763, 'كتب', FALSE);
INSERT INTO "hop" VALUES (1572027697201288966, 2, 2266121715709816763, 'قلت', FALSE);
INSERT INTO "hop" VALUES (1610280264449425246, 0, 8645940411611268077, NULL, FALSE);
INSERT INTO "hop" VALUES (1610280264449425246, 1, 8843619828556582127, NULL, TRUE);
INSERT INTO "hop" VALUES (1610280264449425246, 2, 8246505279345523350, 'مشيرًا إلى', FALSE);
INSERT INTO "hop" VALUES (2179020451359025226, 0, 8645940411611268077, NULL, FALSE);
INSERT INTO "hop" VALUES (2179020451359025226, 1, 8748621644625157042, 'في تصريحات لوكالة أنباء تسنيم', FALSE);
INSERT INTO "hop" VALUES (2179020451359025226, 2, 5687321629191844625, 'مشيرا إلى', FALSE);
INSERT INTO "hop" VALUES (2249129188723101950, 0, 8645940411611268077, NULL, FALSE);
INSERT INTO "hop" VALUES (2249129188723101950, 1, 8843619828556582127, 'نقل', FALSE);
INSERT INTO "hop" VALUES (2249129188723101950, 2, 5025999942843334459, 'قوله', FALSE);
INSERT INTO "hop" VALUES (2303140977571989793, 0, 8645940411611268077, NULL, FALSE);
INSERT INTO "hop" VALUES (2303140977571989793, 1, 2266121715709816763, 'استبعد', FALSE);
INSERT INTO "hop" VALUES (3218061775047861619, 0, 8645940411611268077, NULL, FALSE);
INSERT INTO "hop" VALUES (3218061775047861619, 1, 8843619828556582127, NULL, TRUE);
INSERT INTO "hop" VALUES (3218061775047861619, 2, 5033496370155935296, 'قال', FALSE);
INSERT INTO "hop" VALUES (3457546865956902943, 0, 8645940411611268077, NULL, FALSE);
INSERT INTO "hop" VALUES (3457546865956902943, 1, 8748621644625157042, NULL, TRUE);
INSERT INTO "hop" VALUES (3457546865956902943, 2, 5687321629191844625, 'رد', FALSE);
INSERT INTO "hop" VALUES (3729977816105691736, 0, 8645940411611268077, NULL, FALSE);
INSERT INTO "hop" VALUES (3729977816105691736, 1, 8843619828556582127, NULL, TRUE);
INSERT INTO "hop" VALUES (3729977816105691736, 2, 8246505279345523350, 'أفاد', FALSE);
INSERT INTO "hop" VALUES (3742848909525637647, 0, 8645940411611268077, NULL, FALSE);
INSERT INTO "hop" VALUES (3742848909525637647, 1, 2266121715709816763, 'كتب', FALSE);
INSERT INTO "hop" VALUES (4048456665260014107, 0, 8645940411611268077, NULL, FALSE);
INSERT INTO "hop" VALUES (4048456665260014107, 1, 8843619828556582127, 'ذكر', FALSE);
INSERT INTO "hop" VALUES (4231737391597950548, 0, 8645940411611268077, NULL, FALSE);
INSERT INTO "hop" VALUES (4231737391597950548, 1, 8843619828556582127, 'نقل', FALSE);
INSERT INTO "hop" VALUES (4231737391597950548, 2, 6978385346992462397, 'عن', FALSE);
INSERT INTO "hop" VALUES (4231737391597950548, 3, 7882126434557095024, 'علم', FALSE);
INSERT INTO "hop" VALUES (4499542035630318195, 0, 8645940411611268077, NULL, FALSE);
INSERT INTO "hop" VALUES (4499542035630318195, 1, 8843619828556582127, NULL, TRUE);
INSERT INTO "hop" VALUES (4499542035630318195, 2, 3955319752080630104, 'نوه', FALSE);
INSERT INTO "hop" VALUES (5247348148638410351, 0, 8645940411611268077, NULL, FALSE);
INSERT INTO "hop" VALUES (5247348148638410351, 1, 4830428269502637517, 'ذكرت', FALSE);
INSERT INTO "hop" VALUES (5247348148638410351, 2, 2566423905913860247, 'عبر', FALSE);
INSERT INTO "hop" VALUES (5247348148638410351, 3, 6808895340742546203, 'عارضين', FALSE);
INSERT INTO "hop" VALUES (5251574726409485927, 0, 8645940411611268077, NULL, FALSE);
INSERT INTO "hop" VALUES (5251574726409485927, 1, 8843619828556582127, NULL, TRUE);
INSERT INTO "hop" VALUES (5251574726409485927, 2, 8246505279345523350, 'أضاف', FALSE);
INSERT INTO "hop" VALUES (5466825237917297574, 0, 8645940411611268077, NULL, FALSE);
INSERT INTO "hop" VALUES (5466825237917297574, 1, 8843619828556582127, NULL, TRUE);
INSERT INTO "hop" VALUES (5466825237917297574, 2, 7882126434557095024, 'سأل', FALSE);
INSERT INTO "hop" VALUES (5654810110773277011, 0, 8645940411611268077, NULL, FALSE);
INSERT INTO "hop" VALUES (5654810110773277011, 1, 8748621644625157042, 'في تصريحات لوكالة أنباء تسنيم', FALSE);
INSERT INTO "hop" VALUES (5654810110773277011, 2, 5687321629191844625, 'قال', FALSE);
INSERT INTO "hop" VALUES (5950041398039790729, 0, 8645940411611268077, NULL, FALSE);
INSERT INTO "hop" VALUES (5950041398039790729, 1, 8843619828556582127, 'نقل', FALSE);
INSERT INTO "hop" VALUES (5950041398039790729, 2, 5025999942843334459, 'قوله', FALSE);
INSERT INTO "hop" VALUES (6015437707105601027, 0, 8645940411611268077, NULL, FALSE);
INSERT INTO "hop" VALUES (6015437707105601027, 1, 8843619828556582127, NULL, TRUE);
INSERT INTO "hop" VALUES (6015437707105601027, 2, 6978385346992462397, 'قال', FALSE);
INSERT INTO "hop" VALUES (6015437707105601027, 3, 2800586951497865021, 'أثارت الشكوك في', FALSE);
INSERT INTO "hop" VALUES (6841462924894605049, 0, 8645940411611268077, NULL, FALSE);
INSERT INTO "hop" VALUES (6841462924894605049, 1, 4830428269502637517, 'ذكرت', FALSE);
INSERT INTO "hop" VALUES (7130117245851117987, 0, 8645940411611268077, NULL, FALSE);
INSERT INTO "hop" VALUES (7130117245851117987, 1, 8843619828556582127, NULL, TRUE);
INSERT INTO "hop" VALUES (7130117245851117987, 2, 5033496370155935296, 'قال', FALSE);
INSERT INTO "hop" VALUES (7130117245851117987, 3, 6927614711782782450, 'أبلغ', FALSE);
INSERT INTO "hop" VALUES (7256604518329851594, 0, 8645940411611268077, NULL, FALSE);
INSERT INTO "hop" VALUES (7256604518329851594, 1, 8843619828556582127, NULL, TRUE);
INSERT INTO "hop" VALUES (7256604518329851594, 2, 3955319752080630104, 'نوه', FALSE);
INSERT INTO "hop" VALUES (7417044326031086222, 0, 8645940411611268077, NULL, FALSE);
INSERT INTO "hop" VALUES (7417044326031086222, 1, 8748621644625157042, 'في تصريحات لوكالة أنباء تسنيم', FALSE);
INSERT INTO "hop" VALUES (7417044326031086222, 2, 5687321629191844625, 'مؤكدا', FALSE);
INSERT INTO "hop" VALUES (7862914447856980498, 0, 8645940411611268077, NULL, FALSE);
INSERT INTO "hop" VALUES (7862914447856980498, 1, 8843619828556582127, NULL, TRUE);
INSERT INTO "hop" VALUES (7862914447856980498, 2, 8246505279345523350, 'أضاف', FALSE);
INSERT INTO "hop" VALUES (7862914447856980498, 3, 8246505279345523350, 'يعلمون', FALSE);
INSERT INTO "hop" VALUES (8253010646433689302, 0, 8645940411611268077, NULL, FALSE);
INSERT INTO "hop" VALUES (8253010646433689302, 1, 8843619828556582127, 'لموقع أكسيوس', FALSE);
INSERT INTO "hop" VALUES (8253010646433689302, 2, 3955319752080630104, 'قال', FALSE);
INSERT INTO "hop" VALUES (8444280881587220413, 0, 8645940411611268077, NULL, FALSE);
INSERT INTO "hop" VALUES (8444280881587220413, 1, 8843619828556582127, 'نقل', FALSE);
INSERT INTO "hop" VALUES (8444280881587220413, 2, 6978385346992462397, 'عن', FALSE);
INSERT INTO "hop" VALUES (9177727301186987490, 0, 8645940411611268077, NULL, FALSE);
INSERT INTO "hop" VALUES (9177727301186987490, 1, 2266121715709816763, 'كتب', FALSE);
INSERT INTO "co_speaker" VALUES (4499542035630318195, 0, 6281710393357752481, 'مصدر آخر مطّلع');
INSERT INTO "co_speaker" VALUES (7256604518329851594, 0, 6281710393357752481, 'مصدر آخر مطّلع');
INSERT INTO "report" VALUES (534735683328494675, 0, 7595890540537072692, 'day', '2026-03-03', '2026-03-03', FALSE, NULL, NULL, NULL);
INSERT INTO "report" VALUES (958057560809495165, 0, 8843619828556582127, 'day', '2026-03-04', '2026-03-04', FALSE, NULL, NULL, NULL);
INSERT INTO "report" VALUES (1250396094149173802, 0, 8843619828556582127, 'day', '2026-03-04', '2026-03-04', FALSE, NULL, NULL, NULL);
INSERT INTO "report" VALUES (1418423761158404672, 0, 8843619828556582127, 'day', '2026-03-04', '2026-03-04', FALSE, NULL, NULL, NULL);
INSERT INTO "report" VALUES (1444891929006542155, 0, 8843619828556582127, 'day', '2026-03-04', '2026-03-04', FALSE, NULL, NULL, NULL);
INSERT INTO "report" VALUES (1572027697201288966, 0, 8458240047882081678, 'day', '2026-03-03', '2026-03-03', FALSE, NULL, NULL, NULL);
INSERT INTO "report" VALUES (1610280264449425246, 0, 8843619828556582127, 'day', '2026-03-04', '2026-03-04', FALSE, NULL, NULL, NULL);
INSERT INTO "report" VALUES (2179020451359025226, 0, 8748621644625157042, 'range', '2026-03-04', '2026-03-05', FALSE, NULL, NULL, NULL);
INSERT INTO "report" VALUES (2249129188723101950, 0, 8843619828556582127, 'day', '2026-03-04', '2026-03-04', FALSE, NULL, NULL, NULL);
INSERT INTO "report" VALUES (2303140977571989793, 0, 7595890540537072692, 'day', '2026-03-03', '2026-03-03', FALSE, NULL, NULL, NULL);
INSERT INTO "report" VALUES (3218061775047861619, 0, 8843619828556582127, 'day', '2026-03-04', '2026-03-04', FALSE, NULL, NULL, NULL);
INSERT INTO "report" VALUES (3457546865956902943, 0, 8748621644625157042, 'range', '2026-03-04', '2026-03-05', FALSE, NULL, NULL, NULL);
INSERT INTO "report" VALUES (3729977816105691736, 0, 8843619828556582127, 'day', '2026-03-04', '2026-03-04', FALSE, NULL, NULL, NULL);
INSERT INTO "report" VALUES (3742848909525637647, 0, 8458240047882081678, 'day', '2026-03-03', '2026-03-03', FALSE, NULL, NULL, NULL);
INSERT INTO "report" VALUES (4048456665260014107, 0, 8843619828556582127, 'day', '2026-03-04', '2026-03-04', FALSE, NULL, NULL, NULL);
INSERT INTO "report" VALUES (4231737391597950548, 0, 8843619828556582127, 'day', '2026-03-04', '2026-03-04', FALSE, NULL, NULL, NULL);
INSERT INTO "report" VALUES (4499542035630318195, 0, 8843619828556582127, 'day', '2026-03-04', '2026-03-04', FALSE, NULL, NULL, NULL);
INSERT INTO "report" VALUES (5247348148638410351, 0, 4830428269502637517, 'day', '2026-03-04', '2026-03-04', FALSE, NULL, NULL, NULL);
INSERT INTO "report" VALUES (5251574726409485927, 0, 8843619828556582127, 'day', '2026-03-04', '2026-03-04', FALSE, NULL, NULL, NULL);
INSERT INTO "report" VALUES (5466825237917297574, 0, 8843619828556582127, 'day', '2026-03-04', '2026-03-04', FALSE, NULL, NULL, NULL);
INSERT INTO "report" VALUES (5654810110773277011, 0, 8748621644625157042, 'range', '2026-03-04', '2026-03-05', FALSE, NULL, NULL, NULL);
INSERT INTO "report" VALUES (5950041398039790729, 0, 8843619828556582127, 'day', '2026-03-04', '2026-03-04', FALSE, NULL, NULL, NULL);
INSERT INTO "report" VALUES (6015437707105601027, 0, 8843619828556582127, 'day', '2026-03-04', '2026-03-04', FALSE, NULL, NULL, NULL);
INSERT INTO "report" VALUES (6841462924894605049, 0, 4830428269502637517, 'day', '2026-03-04', '2026-03-04', FALSE, NULL, NULL, NULL);
INSERT INTO "report" VALUES (7130117245851117987, 0, 8843619828556582127, 'day', '2026-03-04', '2026-03-04', FALSE, NULL, NULL, NULL);
INSERT INTO "report" VALUES (7256604518329851594, 0, 8843619828556582127, 'day', '2026-03-04', '2026-03-04', FALSE, NULL, NULL, NULL);
INSERT INTO "report" VALUES (7417044326031086222, 0, 8748621644625157042, 'range', '2026-03-04', '2026-03-05', FALSE, NULL, NULL, NULL);
INSERT INTO "report" VALUES (7862914447856980498, 0, 8843619828556582127, 'day', '2026-03-04', '2026-03-04', FALSE, NULL, NULL, NULL);
INSERT INTO "report" VALUES (8253010646433689302, 0, 8843619828556582127, 'day', '2026-03-04', '2026-03-04', FALSE, NULL, NULL, NULL);
INSERT INTO "report" VALUES (8444280881587220413, 0, 8843619828556582127, 'day', '2026-03-04', '2026-03-04', FALSE, NULL, NULL, NULL);
INSERT INTO "report" VALUES (9177727301186987490, 0, 8458240047882081678, 'day', '2026-03-03', '2026-03-03', FALSE, NULL, NULL, NULL);
INSERT INTO "evidence" VALUES (534735683328494675, 0, 2464632805604659113, 334, 474, 'صرح مسئول أمريكي للصحفيين يوم الثلاثاء: «منذ بدء الحرب لم يكلّم ويتكوف ولا كوشنر أحدا في النظام الإيراني، لا لاريجاني ولا عراقجي ولا غيرهما»', 'يوم واحد كان الكلام مختلفا. فقد ', '. كما استبعد ترامب يوم الثلاثاء ');
INSERT INTO "evidence" VALUES (534735683328494675, 1, 9066406206193120430, 2230, 2419, 'A US official told reporters on Tuesday that since the war began neither Witkoff nor Kushner had exchanged a word with Ali Larijani, Abbas Araghchi or anybody else in the Iranian leadership', 'earlier the tone was different. ', '. Donald Trump ruled out talks o');
INSERT INTO "evidence" VALUES (958057560809495165, 0, 504706198985295458, 956, 1092, 'أما الاستخبارات الإسرائيلية فقد بلغتها، كما قال المصدران، معلومات في وقت سابق من هذا الأسبوع أثارت الشكوك في أن الطرفين تواصلا بشأن هدنة', 'قبل أن تتحقق أهداف الحرب كلها.

', '. واتصل نتنياهو يوم الاثنين بمسئ');
INSERT INTO "evidence" VALUES (958057560809495165, 1, 9066406206193120430, 998, 1145, 'Israeli intelligence, the two sources said, had come by information earlier this week that made it suspect ceasefire contacts between the two sides', 'f its war aims are still unmet. ', '. On Monday Netanyahu put the qu');
INSERT INTO "evidence" VALUES (1250396094149173802, 0, 504706198985295458, 129, 214, 'تقرير موقع أكسيوس الأمريكي (Axios)، وقد ورد فيه أن ثمة اتصالات غير معلنة بين الجانبين', 'طن وطهران الرسائل؟ بدأ الأمر مع ', '. وبُعيد نشره رد مسئول إيراني عل');
INSERT INTO "evidence" VALUES (1250396094149173802, 1, 9066406206193120430, 102, 202, 'On Wednesday Axios carried word of contacts, kept out of public view, between Americans and Iranians', 's who had been writing to whom. ', '. An Iranian official soon hit b');
INSERT INTO "evidence" VALUES (1418423761158404672, 0, 504706198985295458, 678, 772, 'رئيس الوزراء الإسرائيلي بنيامين نتنياهو طلب توضيحات من البيت الأبيض في وقت سابق من هذا الأسبوع', 'قد نقل موقع أكسيوس عن مصدرين أن ', '، بعد أن علم أن في إدارة ترامب م');
INSERT INTO "evidence" VALUES (1418423761158404672, 1, 9066406206193120430, 653, 759, 'Benjamin Netanyahu, the prime minister, had turned to the White House for clarifications earlier this week', ' Two sources told the site that ', ', having learned that people in ');
INSERT INTO "evidence" VALUES (1444891929006542155, 0, 504706198985295458, 877, 953, 'الحكومة الإسرائيلية قلقة من هدنة تطلبها واشنطن قبل أن تتحقق أهداف الحرب كلها', 'ع أن في هذا المسعى دليلا على أن ', '.

أما الاستخبارات الإسرائيلية ف');
INSERT INTO "evidence" VALUES (1444891929006542155, 1, 9066406206193120430, 885, 996, 'the Israeli government worries about an American bid for a ceasefire while some of its war aims are still unmet', 'read the request as a sign that ', '. Israeli intelligence, the two ');
INSERT INTO "evidence" VALUES (1572027697201288966, 0, 2464632805604659113, 634, 650, 'قلت: فات الأوان!', 'ل ذلك انتهى. يريدون أن يتكلموا. ', '».

ويقابل ذلك ما نشرته تسنيم عن');
INSERT INTO "evidence" VALUES (1572027697201288966, 1, 9066406206193120430, 2576, 2594, 'I said ''Too Late!''', 'hip is gone. They want to talk. ', '”

Nothing here is 100% certain.');
INSERT INTO "evidence" VALUES (1610280264449425246, 0, 504706198985295458, 1443, 1527, 'مشيرًا إلى أن التنسيق كان وثيقا جدا خلال الشهر الماضي، أيًّا كان ما سبقه من مدّ وجزر', 'سرائيليين آخرين يوميًا تقريبًا، ', '. وأضاف المسئول الأمريكي: «إنهم ');
INSERT INTO "evidence" VALUES (1610280264449425246, 1, 9066406206193120430, 1524, 1614, 'called the coordination of the past month very close, whatever the ups and downs before it', ' Israelis nearly every day, and ', '. “They know we are not talking ');
INSERT INTO "evidence" VALUES (2179020451359025226, 0, 504706198985295458, 435, 472, 'مشيرا إلى أن الجيش متأهب لحرب قد تطول', 'سائل الأمريكية ستبقى بلا جواب، و', '.

وكان أكسيوس قد نقل عن مسئول أ');
INSERT INTO "evidence" VALUES (2179020451359025226, 1, 9066406206193120430, 389, 433, 'its army was ready for a war that might last', 'erican messages unanswered; and ', '.

What Axios had from a US offi');
INSERT INTO "evidence" VALUES (2249129188723101950, 0, 504706198985295458, 490, 582, 'نقل عن مسئول أمريكي لم يُفصح عن هويته قوله إن طهران بعثت في الأيام الأخيرة برسائل إلى واشنطن', 'ب لحرب قد تطول.

وكان أكسيوس قد ', '، وإنها لم تتلقَّ عنها جوابا.

و');
INSERT INTO "evidence" VALUES (2249129188723101950, 1, 2464632805604659113, 821, 844, 'رسائل إيرانية وصلت فعلا', 'يوس على لسان مسئول أمريكي من أن ', '، وأن أحدا لم يجب عنها، ومن أن ا');
INSERT INTO "evidence" VALUES (2249129188723101950, 2, 9066406206193120430, 504, 560, 'messages from Iran had reached Washington in recent days', 'ho was not identified, was that ', ', and that nothing had gone back');
INSERT INTO "evidence" VALUES (2303140977571989793, 0, 2464632805604659113, 480, 522, 'استبعد ترامب يوم الثلاثاء أي حديث مع إيران', 'اني ولا عراقجي ولا غيرهما». كما ', '، وكتب على منصته "تروث سوشيال": ');
INSERT INTO "evidence" VALUES (2303140977571989793, 1, 9066406206193120430, 2421, 2465, 'Donald Trump ruled out talks on the same day', 'else in the Iranian leadership. ', ', and on Truth Social he wrote: ');
INSERT INTO "evidence" VALUES (3218061775047861619, 0, 504706198985295458, 1194, 1291, 'قال أحد المصدرين: «البيت الأبيض أبلغ نتنياهو أن إدارة ترامب لا تتحدث إلى الإيرانيين من وراء ظهره»', 'حادثات كهذه؟ وهل تُبودلت رسائل؟ ', '.

وعن حال التنسيق بين الحليفين،');
INSERT INTO "evidence" VALUES (3218061775047861619, 1, 9066406206193120430, 1250, 1383, '“The White House told Bibi that the Trump administration wasn''t talking to the Iranians behind his back”, said one of the two sources', 'e been such talks, or messages? ', '.

A US official described Steve');
INSERT INTO "evidence" VALUES (3457546865956902943, 0, 504706198985295458, 228, 258, 'رد مسئول إيراني على ما جاء فيه', 'معلنة بين الجانبين. وبُعيد نشره ', '.

ففي تصريحات لوكالة أنباء تسني');
INSERT INTO "evidence" VALUES (3457546865956902943, 1, 9066406206193120430, 204, 282, 'An Iranian official soon hit back at the report through the Tasnim News Agency', 'between Americans and Iranians. ', ' (تسنيم): Iran had sent the Unit');
INSERT INTO "evidence" VALUES (3729977816105691736, 0, 504706198985295458, 1324, 1441, 'أفاد مسئول أمريكي بأن ستيف ويتكوف وجاريد كوشنر يكلّمان نتنياهو ودافيد برنياع ومسئولين إسرائيليين آخرين يوميًا تقريبًا', '

وعن حال التنسيق بين الحليفين، ', '، مشيرًا إلى أن التنسيق كان وثيق');
INSERT INTO "evidence" VALUES (3729977816105691736, 1, 9066406206193120430, 1386, 1518, 'A US official described Steve Witkoff and Jared Kushner as speaking with Netanyahu, David Barnea and other Israelis nearly every day', ', said one of the two sources.

', ', and called the coordination of');
INSERT INTO "evidence" VALUES (3742848909525637647, 0, 2464632805604659113, 555, 613, 'دفاعهم الجوي وسلاحهم الجوي وبحريتهم وقيادتهم: كل ذلك انتهى', ' وكتب على منصته "تروث سوشيال": «', '. يريدون أن يتكلموا. قلت: فات ال');
INSERT INTO "evidence" VALUES (3742848909525637647, 1, 9066406206193120430, 2498, 2555, 'Their air defense, Air Force, Navy and Leadership is gone', ' and on Truth Social he wrote: “', '. They want to talk. I said ''Too');
INSERT INTO "evidence" VALUES (4048456665260014107, 0, 504706198985295458, 835, 953, 'وذكر الموقع أن في هذا المسعى دليلا على أن الحكومة الإسرائيلية قلقة من هدنة تطلبها واشنطن قبل أن تتحقق أهداف الحرب كلها', 'من قد يكون على صلة بالإيرانيين. ', '.

أما الاستخبارات الإسرائيلية ف');
INSERT INTO "evidence" VALUES (4048456665260014107, 1, 9066406206193120430, 847, 996, 'Axios read the request as a sign that the Israeli government worries about an American bid for a ceasefire while some of its war aims are still unmet', ' might be in contact with Iran. ', '. Israeli intelligence, the two ');
INSERT INTO "evidence" VALUES (4231737391597950548, 0, 504706198985295458, 774, 833, 'بعد أن علم أن في إدارة ترامب من قد يكون على صلة بالإيرانيين', 'بيض في وقت سابق من هذا الأسبوع، ', '. وذكر الموقع أن في هذا المسعى د');
INSERT INTO "evidence" VALUES (4231737391597950548, 1, 9066406206193120430, 761, 845, 'having learned that people in the Trump administration might be in contact with Iran', 'arifications earlier this week, ', '. Axios read the request as a si');
INSERT INTO "evidence" VALUES (4499542035630318195, 0, 504706198985295458, 1622, 1766, 'نوه مسئول أمريكي، ومعه مصدر آخر مطّلع، بأن الإيرانيين بعثوا برسائلهم إلى إدارة ترامب خلال الأيام القليلة الماضية عبر دول خليجية وأخرى في الإقليم', 'نيين».

وفي موضع آخر من التقرير ', '، وبأن الإدارة لم تُجب عنها. وقا');
INSERT INTO "evidence" VALUES (4499542035630318195, 1, 9066406206193120430, 1685, 1825, 'According to a US official and another informed source, Iran''s messages came over the past few days by way of Gulf and other regional states', 'Iranians”, the official added.

', ', and the administration gave no');
INSERT INTO "evidence" VALUES (5247348148638410351, 0, 2464632805604659113, 253, 289, 'عارضين أن تُناقَش شروط لإنهاء القتال', ' عبر جهاز استخبارات دولة ثالثة، ', '.

وقبل ذلك بيوم واحد كان الكلام');
INSERT INTO "evidence" VALUES (5247348148638410351, 1, 9066406206193120430, 2138, 2189, 'with an offer to discuss how the fighting could end', 'nce service of a third country, ', '.

A day earlier the tone was di');
INSERT INTO "evidence" VALUES (5251574726409485927, 0, 504706198985295458, 1529, 1595, 'وأضاف المسئول الأمريكي: «إنهم يعلمون أننا لا نتحدث إلى الإيرانيين»', ' أيًّا كان ما سبقه من مدّ وجزر. ', '.

وفي موضع آخر من التقرير نوه م');
INSERT INTO "evidence" VALUES (5251574726409485927, 1, 9066406206193120430, 1616, 1682, '“They know we are not talking to the Iranians”, the official added', 'er the ups and downs before it. ', '.

According to a US official an');
INSERT INTO "evidence" VALUES (5466825237917297574, 0, 504706198985295458, 1094, 1193, 'واتصل نتنياهو يوم الاثنين بمسئولين في البيت الأبيض، وسأل: هل عُقدت محادثات كهذه؟ وهل تُبودلت رسائل؟', 'في أن الطرفين تواصلا بشأن هدنة. ', ' قال أحد المصدرين: «البيت الأبيض');
INSERT INTO "evidence" VALUES (5466825237917297574, 1, 9066406206193120430, 1147, 1249, 'On Monday Netanyahu put the question to White House officials: had there been such talks, or messages?', 'contacts between the two sides. ', ' “The White House told Bibi that');
INSERT INTO "evidence" VALUES (5654810110773277011, 0, 504706198985295458, 262, 360, 'في تصريحات لوكالة أنباء تسنيم قال المسئول الإيراني إن بلاده لم توجّه أي رسالة إلى الولايات المتحدة', ' مسئول إيراني على ما جاء فيه.

ف', '. ولم يقف عند هذا الحد، بل مضى م');
INSERT INTO "evidence" VALUES (5654810110773277011, 1, 2464632805604659113, 697, 726, 'لا رسائل بُعثت إلى الأمريكيين', 'ما نشرته تسنيم عن مسئول إيراني: ', '، ولا رد سيُكتب على الرسائل الأم');
INSERT INTO "evidence" VALUES (5654810110773277011, 2, 9066406206193120430, 292, 334, 'Iran had sent the United States no message', 'the Tasnim News Agency (تسنيم): ', '; it would leave the American me');
INSERT INTO "evidence" VALUES (5950041398039790729, 0, 504706198985295458, 584, 610, 'وإنها لم تتلقَّ عنها جوابا', 'أيام الأخيرة برسائل إلى واشنطن، ', '.

ولم تكن إسرائيل بعيدة عن القص');
INSERT INTO "evidence" VALUES (5950041398039790729, 1, 2464632805604659113, 846, 866, 'وأن أحدا لم يجب عنها', ' من أن رسائل إيرانية وصلت فعلا، ', '، ومن أن البيت الأبيض نفى لنتنيا');
INSERT INTO "evidence" VALUES (5950041398039790729, 2, 9066406206193120430, 571, 592, 'nothing had gone back', 'ington in recent days, and that ', '.

Israel wanted to know too. Tw');
INSERT INTO "evidence" VALUES (6015437707105601027, 0, 504706198985295458, 1049, 1092, 'أثارت الشكوك في أن الطرفين تواصلا بشأن هدنة', 'ومات في وقت سابق من هذا الأسبوع ', '. واتصل نتنياهو يوم الاثنين بمسئ');
INSERT INTO "evidence" VALUES (6015437707105601027, 1, 9066406206193120430, 1089, 1145, 'made it suspect ceasefire contacts between the two sides', 'ormation earlier this week that ', '. On Monday Netanyahu put the qu');
INSERT INTO "evidence" VALUES (6841462924894605049, 0, 2464632805604659113, 58, 251, 'ذكرت صحيفة نيويورك تايمز يوم الأربعاء، ٤ مارس ٢٠٢٦، أن عناصر من وزارة الاستخبارات الإيرانية تواصلوا على نحو غير مباشر مع وكالة الاستخبارات المركزية الأمريكية (CIA) عبر جهاز استخبارات دولة ثالثة', ' من كتب عن القنوات الخلفية. فقد ', '، عارضين أن تُناقَش شروط لإنهاء ');
INSERT INTO "evidence" VALUES (6841462924894605049, 1, 9066406206193120430, 1939, 2136, 'The New York Times, also on Wednesday, wrote of another channel: operatives of Iran''s Ministry of Intelligence had approached the CIA indirectly, through the intelligence service of a third country', '”, the US official told Axios.

', ', with an offer to discuss how t');
INSERT INTO "evidence" VALUES (7130117245851117987, 0, 504706198985295458, 1213, 1290, 'البيت الأبيض أبلغ نتنياهو أن إدارة ترامب لا تتحدث إلى الإيرانيين من وراء ظهره', 'بودلت رسائل؟ قال أحد المصدرين: «', '».

وعن حال التنسيق بين الحليفين');
INSERT INTO "evidence" VALUES (7130117245851117987, 1, 2464632805604659113, 875, 921, 'البيت الأبيض نفى لنتنياهو أي حديث من وراء ظهره', 'ا، وأن أحدا لم يجب عنها، ومن أن ', '.

ولا سبيل حتى ساعة كتابة هذه ا');
INSERT INTO "evidence" VALUES (7130117245851117987, 2, 9066406206193120430, 1282, 1353, 'the Trump administration wasn''t talking to the Iranians behind his back', '“The White House told Bibi that ', '”, said one of the two sources.
');
INSERT INTO "evidence" VALUES (7256604518329851594, 0, 504706198985295458, 1768, 1793, 'وبأن الإدارة لم تُجب عنها', 'بر دول خليجية وأخرى في الإقليم، ', '. وقال المسئول الأمريكي لموقع أك');
INSERT INTO "evidence" VALUES (7256604518329851594, 1, 9066406206193120430, 1831, 1864, 'the administration gave no answer', ' and other regional states, and ', '. “We treated these messages as ');
INSERT INTO "evidence" VALUES (7417044326031086222, 0, 504706198985295458, 391, 432, 'مؤكدا أن الرسائل الأمريكية ستبقى بلا جواب', 'ة. ولم يقف عند هذا الحد، بل مضى ', '، ومشيرا إلى أن الجيش متأهب لحرب');
INSERT INTO "evidence" VALUES (7417044326031086222, 1, 2464632805604659113, 728, 763, 'ولا رد سيُكتب على الرسائل الأمريكية', ' لا رسائل بُعثت إلى الأمريكيين، ', '. ويقابله أيضا ما رواه أكسيوس عل');
INSERT INTO "evidence" VALUES (7417044326031086222, 2, 9066406206193120430, 336, 383, 'it would leave the American messages unanswered', 't the United States no message; ', '; and its army was ready for a w');
INSERT INTO "evidence" VALUES (7862914447856980498, 0, 504706198985295458, 1566, 1594, 'أننا لا نتحدث إلى الإيرانيين', ' المسئول الأمريكي: «إنهم يعلمون ', '».

وفي موضع آخر من التقرير نوه ');
INSERT INTO "evidence" VALUES (7862914447856980498, 1, 9066406206193120430, 1627, 1661, 'we are not talking to the Iranians', 'and downs before it. “They know ', '”, the official added.

Accordin');
INSERT INTO "evidence" VALUES (8253010646433689302, 0, 504706198985295458, 1795, 1869, 'وقال المسئول الأمريكي لموقع أكسيوس: «تعاملنا مع تلك الرسائل على أنها هراء»', 'ليم، وبأن الإدارة لم تُجب عنها. ', '.

ويبقى أن النفيين لا يتطابقان ');
INSERT INTO "evidence" VALUES (8253010646433689302, 1, 9066406206193120430, 1866, 1936, '“We treated these messages as [expletive]”, the US official told Axios', ' administration gave no answer. ', '.

The New York Times, also on W');
INSERT INTO "evidence" VALUES (8444280881587220413, 0, 504706198985295458, 649, 833, 'نقل موقع أكسيوس عن مصدرين أن رئيس الوزراء الإسرائيلي بنيامين نتنياهو طلب توضيحات من البيت الأبيض في وقت سابق من هذا الأسبوع، بعد أن علم أن في إدارة ترامب من قد يكون على صلة بالإيرانيين', 'تكن إسرائيل بعيدة عن القصة. فقد ', '. وذكر الموقع أن في هذا المسعى د');
INSERT INTO "evidence" VALUES (8444280881587220413, 1, 9066406206193120430, 622, 845, 'Two sources told the site that Benjamin Netanyahu, the prime minister, had turned to the White House for clarifications earlier this week, having learned that people in the Trump administration might be in contact with Iran', 'ck.

Israel wanted to know too. ', '. Axios read the request as a si');
INSERT INTO "evidence" VALUES (9177727301186987490, 0, 2464632805604659113, 615, 632, 'يريدون أن يتكلموا', 'بحريتهم وقيادتهم: كل ذلك انتهى. ', '. قلت: فات الأوان!».

ويقابل ذلك');
INSERT INTO "evidence" VALUES (9177727301186987490, 1, 9066406206193120430, 2557, 2574, 'They want to talk', 'e, Navy and Leadership is gone. ', '. I said ''Too Late!''”

Nothing h');
INSERT INTO "claim_topic" VALUES (534735683328494675, 0, 2461241086501044460);
INSERT INTO "claim_topic" VALUES (958057560809495165, 0, 2461241086501044460);
INSERT INTO "claim_topic" VALUES (958057560809495165, 1, 5585755578956167978);
INSERT INTO "claim_topic" VALUES (1250396094149173802, 0, 2461241086501044460);
INSERT INTO "claim_topic" VALUES (1418423761158404672, 0, 2461241086501044460);
INSERT INTO "claim_topic" VALUES (1418423761158404672, 1, 2701517835057909864);
INSERT INTO "claim_topic" VALUES (1444891929006542155, 0, 5585755578956167978);
INSERT INTO "claim_topic" VALUES (1572027697201288966, 0, 2461241086501044460);
INSERT INTO "claim_topic" VALUES (1610280264449425246, 0, 2701517835057909864);
INSERT INTO "claim_topic" VALUES (2179020451359025226, 0, 3640593052015917122);
INSERT INTO "claim_topic" VALUES (2249129188723101950, 0, 2461241086501044460);
INSERT INTO "claim_topic" VALUES (2303140977571989793, 0, 2461241086501044460);
INSERT INTO "claim_topic" VALUES (3218061775047861619, 0, 2461241086501044460);
INSERT INTO "claim_topic" VALUES (3218061775047861619, 1, 2701517835057909864);
INSERT INTO "claim_topic" VALUES (3457546865956902943, 0, 2461241086501044460);
INSERT INTO "claim_topic" VALUES (3729977816105691736, 0, 2701517835057909864);
INSERT INTO "claim_topic" VALUES (3742848909525637647, 0, 3640593052015917122);
INSERT INTO "claim_topic" VALUES (4048456665260014107, 0, 5585755578956167978);
INSERT INTO "claim_topic" VALUES (4048456665260014107, 1, 2701517835057909864);
INSERT INTO "claim_topic" VALUES (4231737391597950548, 0, 2461241086501044460);
INSERT INTO "claim_topic" VALUES (4499542035630318195, 0, 2461241086501044460);
INSERT INTO "claim_topic" VALUES (5247348148638410351, 0, 2461241086501044460);
INSERT INTO "claim_topic" VALUES (5247348148638410351, 1, 5585755578956167978);
INSERT INTO "claim_topic" VALUES (5251574726409485927, 0, 2461241086501044460);
INSERT INTO "claim_topic" VALUES (5251574726409485927, 1, 2701517835057909864);
INSERT INTO "claim_topic" VALUES (5466825237917297574, 0, 2461241086501044460);
INSERT INTO "claim_topic" VALUES (5466825237917297574, 1, 2701517835057909864);
INSERT INTO "claim_topic" VALUES (5654810110773277011, 0, 2461241086501044460);
INSERT INTO "claim_topic" VALUES (5950041398039790729, 0, 2461241086501044460);
INSERT INTO "claim_topic" VALUES (6015437707105601027, 0, 2461241086501044460);
INSERT INTO "claim_topic" VALUES (6015437707105601027, 1, 5585755578956167978);
INSERT INTO "claim_topic" VALUES (6841462924894605049, 0, 2461241086501044460);
INSERT INTO "claim_topic" VALUES (6841462924894605049, 1, 5585755578956167978);
INSERT INTO "claim_topic" VALUES (7130117245851117987, 0, 2461241086501044460);
INSERT INTO "claim_topic" VALUES (7130117245851117987, 1, 2701517835057909864);
INSERT INTO "claim_topic" VALUES (7256604518329851594, 0, 2461241086501044460);
INSERT INTO "claim_topic" VALUES (7417044326031086222, 0, 2461241086501044460);
INSERT INTO "claim_topic" VALUES (7862914447856980498, 0, 2461241086501044460);
INSERT INTO "claim_topic" VALUES (8253010646433689302, 0, 2461241086501044460);
INSERT INTO "claim_topic" VALUES (8444280881587220413, 0, 2461241086501044460);
INSERT INTO "claim_topic" VALUES (8444280881587220413, 1, 2701517835057909864);
INSERT INTO "claim_topic" VALUES (9177727301186987490, 0, 2461241086501044460);
INSERT INTO "stance" VALUES (534735683328494675, 0, 4581604780383536176, 'deny', 'text');
INSERT INTO "stance" VALUES (1250396094149173802, 0, 4581604780383536176, 'possible', 'text');
INSERT INTO "stance" VALUES (1572027697201288966, 0, 4247113155186692956, 'deny', 'text');
INSERT INTO "stance" VALUES (1610280264449425246, 0, 2034689462485973499, 'affirm', 'text');
INSERT INTO "stance" VALUES (2179020451359025226, 0, 7840352539769368672, 'deny', 'implied');
INSERT INTO "stance" VALUES (2249129188723101950, 0, 6283809042578063373, 'affirm', 'text');
INSERT INTO "stance" VALUES (2303140977571989793, 0, 4581604780383536176, 'deny', 'text');
INSERT INTO "stance" VALUES (2303140977571989793, 1, 4247113155186692956, 'deny', 'text');
INSERT INTO "stance" VALUES (3729977816105691736, 0, 2034689462485973499, 'affirm', 'text');
INSERT INTO "stance" VALUES (3742848909525637647, 0, 7840352539769368672, 'affirm', 'text');
INSERT INTO "stance" VALUES (4231737391597950548, 0, 4581604780383536176, 'possible', 'text');
INSERT INTO "stance" VALUES (4499542035630318195, 0, 6283809042578063373, 'affirm', 'text');
INSERT INTO "stance" VALUES (5247348148638410351, 0, 120540591116750866, 'affirm', 'text');
INSERT INTO "stance" VALUES (5251574726409485927, 0, 4581604780383536176, 'deny', 'text');
INSERT INTO "stance" VALUES (5466825237917297574, 0, 4581604780383536176, 'asks', 'text');
INSERT INTO "stance" VALUES (5654810110773277011, 0, 6283809042578063373, 'deny', 'text');
INSERT INTO "stance" VALUES (5950041398039790729, 0, 8038246022465522904, 'deny', 'text');
INSERT INTO "stance" VALUES (6015437707105601027, 0, 4581604780383536176, 'possible', 'text');
INSERT INTO "stance" VALUES (6841462924894605049, 0, 6283809042578063373, 'affirm', 'implied');
INSERT INTO "stance" VALUES (7130117245851117987, 0, 4581604780383536176, 'deny', 'text');
INSERT INTO "stance" VALUES (7256604518329851594, 0, 8038246022465522904, 'deny', 'text');
INSERT INTO "stance" VALUES (7417044326031086222, 0, 6409815880203317086, 'deny', 'text');
INSERT INTO "stance" VALUES (7417044326031086222, 1, 8439182526065852743, 'presupposes', 'text');
INSERT INTO "stance" VALUES (7862914447856980498, 0, 4581604780383536176, 'deny', 'text');
INSERT INTO "stance" VALUES (8253010646433689302, 0, 8038246022465522904, 'deny', 'text');
INSERT INTO "stance" VALUES (8253010646433689302, 1, 6283809042578063373, 'presupposes', 'text');
INSERT INTO "stance" VALUES (9177727301186987490, 0, 120540591116750866, 'affirm', 'text');
INSERT INTO "relation" VALUES (222585831102610433, 1, 7417044326031086222, 7862914447856980498, 'in_tension_with', 'inference', 'medium', NULL, NULL, 12, 8317853705492901346, 1);
INSERT INTO "relation" VALUES (307373465482671900, 1, 5247348148638410351, 9177727301186987490, 'confirms', 'inference', 'low', NULL, NULL, 37, 4073854206429834333, 1);
INSERT INTO "relation" VALUES (309963048968375324, 1, 8253010646433689302, 7256604518329851594, 'confirms', 'text', 'high', NULL, NULL, 34, 8691249595052341906, 1);
INSERT INTO "relation" VALUES (791512451541690863, 1, 5251574726409485927, 7862914447856980498, 'quotes', 'text', 'high', NULL, NULL, 26, 5809945933164860572, 1);
INSERT INTO "relation" VALUES (939222799462947055, 1, 5654810110773277011, 4499542035630318195, 'denies', 'text', 'high', NULL, NULL, 6, 6658699685925239054, 1);
INSERT INTO "relation" VALUES (1088228403301478688, 1, 4048456665260014107, 1444891929006542155, 'quotes', 'text', 'high', NULL, NULL, 18, 3013083155814671724, 1);
INSERT INTO "relation" VALUES (1136934105395172827, 1, 3457546865956902943, 1250396094149173802, 'responds_to', 'text', 'high', NULL, NULL, 1, 6639899115837439727, 1);
INSERT INTO "relation" VALUES (1166941239103749610, 1, 5654810110773277011, 6841462924894605049, 'contradicts', 'inference', 'medium', NULL, '''no message at all'' against an indirect intelligence contact', 7, 6342048442925272145, 1);
INSERT INTO "relation" VALUES (1356457180126074764, 1, 3729977816105691736, 1444891929006542155, 'responds_to', 'inference', 'medium', NULL, 'reassurance against the fear', 41, 8816741367587347632, 1);
INSERT INTO "relation" VALUES (1401802138287892961, 1, 1610280264449425246, 1444891929006542155, 'responds_to', 'inference', 'medium', NULL, NULL, 42, 6571595981266947928, 1);
INSERT INTO "relation" VALUES (1629799409227102119, 1, 958057560809495165, 6015437707105601027, 'quotes', 'text', 'high', NULL, NULL, 20, 6814317642971959400, 1);
INSERT INTO "relation" VALUES (1634384933032431972, 1, 1572027697201288966, 5247348148638410351, 'responds_to', 'inference', 'low', NULL, 'no textual link: same subject only', 44, 4457807495837635737, 1);
INSERT INTO "relation" VALUES (1637838669837749130, 1, 1418423761158404672, 4231737391597950548, 'responds_to', 'text', 'high', NULL, NULL, 16, 1151089391286324026, 1);
INSERT INTO "relation" VALUES (2440179522453468421, 1, 7862914447856980498, 6015437707105601027, 'denies', 'inference', 'medium', NULL, NULL, 28, 4489892615595555258, 1);
INSERT INTO "relation" VALUES (2539762562257572235, 1, 4499542035630318195, 2249129188723101950, 'repeats', 'text', 'high', NULL, 'same fact, different source count and a channel added', 9, 3093055337695958681, 1);
INSERT INTO "relation" VALUES (2738659215425466754, 1, 5654810110773277011, 9177727301186987490, 'contradicts', 'inference', 'medium', NULL, NULL, 8, 2087378836284185810, 1);
INSERT INTO "relation" VALUES (2954914499472542858, 1, 2303140977571989793, 534735683328494675, 'confirms', 'inference', 'medium', NULL, NULL, 31, 6806200509832896047, 1);
INSERT INTO "relation" VALUES (3485465280759617046, 1, 534735683328494675, 6015437707105601027, 'denies', 'inference', 'medium', NULL, NULL, 30, 9214933290051614929, 1);
INSERT INTO "relation" VALUES (3516099186300276739, 1, 5466825237917297574, 1418423761158404672, 'specifies', 'text', 'high', NULL, 'same call: gives day, addressee and question', 17, 2173036140431292839, 1);
INSERT INTO "relation" VALUES (3642394378794954655, 1, 7130117245851117987, 4231737391597950548, 'denies', 'text', 'high', NULL, NULL, 25, 1494524816424982792, 1);
INSERT INTO "relation" VALUES (3948838707660113491, 1, 7256604518329851594, 5950041398039790729, 'repeats', 'text', 'high', NULL, NULL, 10, 3063725293472932936, 1);
INSERT INTO "relation" VALUES (4294753846404317296, 1, 1572027697201288966, 9177727301186987490, 'responds_to', 'text', 'high', NULL, NULL, 39, 5643308721840220026, 1);
INSERT INTO "relation" VALUES (4492662529193963555, 1, 7417044326031086222, 534735683328494675, 'in_tension_with', 'inference', 'medium', NULL, 'presupposes American messages', 11, 3798750433428362392, 1);
INSERT INTO "relation" VALUES (4828644933738053262, 1, 7862914447856980498, 7130117245851117987, 'confirms', 'text', 'high', NULL, NULL, 27, 9105989363985871977, 1);
INSERT INTO "relation" VALUES (5129492026670805110, 1, 5654810110773277011, 3457546865956902943, 'part_of', 'text', 'high', NULL, NULL, 2, 6370628591433184128, 1);
INSERT INTO "relation" VALUES (5246085170527775005, 1, 4048456665260014107, 1418423761158404672, 'based_on', 'text', 'high', NULL, NULL, 19, 8509749265468603208, 1);
INSERT INTO "relation" VALUES (5369071995756834293, 1, 2303140977571989793, 1572027697201288966, 'repeats', 'inference', 'medium', NULL, 'C28 may simply paraphrase the post', 38, 2262474019060353786, 1);
INSERT INTO "relation" VALUES (5426208087127153266, 1, 3218061775047861619, 7130117245851117987, 'quotes', 'text', 'high', NULL, NULL, 22, 278163600230856992, 1);
INSERT INTO "relation" VALUES (5556255921341908687, 1, 8444280881587220413, 1418423761158404672, 'quotes', 'text', 'high', NULL, NULL, 14, 8124532499614721243, 1);
INSERT INTO "relation" VALUES (5892953942334401597, 1, 4231737391597950548, 6015437707105601027, 'based_on', 'inference', 'medium', NULL, NULL, 21, 224743518568130782, 1);
INSERT INTO "relation" VALUES (6357274280307264022, 1, 8253010646433689302, 4499542035630318195, 'responds_to', 'text', 'high', NULL, NULL, 33, 6689160966752135392, 1);
INSERT INTO "relation" VALUES (6510422681137204564, 1, 5654810110773277011, 2249129188723101950, 'denies', 'text', 'high', NULL, 'the article stages it as a reply to the Axios report', 5, 6917033027860197100, 1);
INSERT INTO "relation" VALUES (6584801104278809304, 1, 7417044326031086222, 5950041398039790729, 'repeats', 'inference', 'medium', NULL, 'each side says it does not / will not answer the other', 13, 6539481935199913886, 1);
INSERT INTO "relation" VALUES (7019578772765105320, 1, 8444280881587220413, 4231737391597950548, 'quotes', 'text', 'high', NULL, NULL, 15, 1620193743709899368, 1);
INSERT INTO "relation" VALUES (7153425681452895647, 1, 6841462924894605049, 4499542035630318195, 'confirms', 'inference', 'medium', NULL, 'another channel, another outlet: not the same event', 36, 6539832548635418662, 1);
INSERT INTO "relation" VALUES (7162299889651314201, 1, 7130117245851117987, 6015437707105601027, 'denies', 'text', 'high', NULL, NULL, 24, 8589152983177405383, 1);
INSERT INTO "relation" VALUES (7189824469138379740, 1, 534735683328494675, 7130117245851117987, 'confirms', 'text', 'high', NULL, NULL, 29, 7779679222115927858, 1);
INSERT INTO "relation" VALUES (7276463987333582524, 1, 7130117245851117987, 5466825237917297574, 'responds_to', 'text', 'high', NULL, NULL, 23, 606008619778303056, 1);
INSERT INTO "relation" VALUES (8042067814586494634, 1, 7862914447856980498, 1250396094149173802, 'denies', 'inference', 'medium', NULL, NULL, 32, 3073532212790434347, 1);
INSERT INTO "relation" VALUES (8439123528082628443, 1, 3742848909525637647, 2179020451359025226, 'contradicts', 'inference', 'medium', NULL, NULL, 40, 8599709813229699990, 1);
INSERT INTO "relation" VALUES (8771163682125816780, 1, 7417044326031086222, 3457546865956902943, 'part_of', 'text', 'high', NULL, NULL, 3, 6744108301878810360, 1);
INSERT INTO "relation" VALUES (8841394829549100796, 1, 9177727301186987490, 7417044326031086222, 'contradicts', 'inference', 'medium', NULL, NULL, 43, 8042654872234639247, 1);
INSERT INTO "relation" VALUES (8885722152055710103, 1, 6841462924894605049, 5247348148638410351, 'quotes', 'text', 'high', NULL, NULL, 35, 9208999149003573885, 1);
INSERT INTO "relation" VALUES (8886653424186300940, 1, 2179020451359025226, 3457546865956902943, 'part_of', 'text', 'high', NULL, NULL, 4, 875534690536056863, 1);
INSERT INTO "identity_question" VALUES (16817912970881824, 1, 5025999942843334459, 3955319752080630104, 'probably', 'C06/C07 restate C22/C23: the lead is the outlet''s own summary of one Axios sentence', 1, 463027097067986406, 1);
INSERT INTO "identity_question" VALUES (740113148606729878, 1, 8246505279345523350, 3955319752080630104, 'unknown', 'both ''a US official'' to Axios in one story; never equated in the text', 2, 1336508560516695001, 1);
INSERT INTO "identity_question" VALUES (835838434727299869, 1, 2462127918872057633, 5478526238062055132, 'possible', 'same day, same substance', 4, 5586905559206881682, 1);
INSERT INTO "identity_question" VALUES (7285925637808815239, 1, 2462127918872057633, 8246505279345523350, 'unknown', 'different day and setting (Tuesday briefing)', 3, 5739796303096401201, 1);
INSERT INTO "identity_question" VALUES (7842897929932204378, 1, 5687321629191844625, 6420531396268774027, 'different', 'two separate Tasnim denials on the same night, answering two different reports', 5, 935369087362294595, 1);
