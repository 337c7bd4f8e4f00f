"""Numbers for sets: who says a claim together, the way that it came, its reporting words, its topics.

Many claims share such a set. A number in the claim lets a filter look at few sets instead of
many hops.
"""

from store.connection import Writer


def number_parties(writer: Writer) -> None:
    """Make the table `party` (claim_uid and the number of each set) for the claims of `derived`."""
    writer.run(_NEW_WAYS)
    writer.run(_VOICES)
    writer.run(_NEW_VOICES)
    writer.run(_WORDINGS)
    writer.run(_NEW_WORDINGS)
    writer.run(_SUBJECTS)
    writer.run(_NEW_SUBJECTS)
    writer.run(_PARTY)


_NEW_WAYS = """INSERT INTO way
    SELECT (SELECT coalesce(max(way_no), 0) FROM way) + row_number() OVER (ORDER BY way_hops, way_carriers),
        way_hops, way_carriers
    FROM (SELECT DISTINCT way_hops, way_carriers FROM derived) AS d
    ANTI JOIN way ON way.hops = d.way_hops AND way.carriers = d.way_carriers"""
_VOICES = """CREATE TEMP TABLE new_voice AS
    SELECT c.claim_uid, list_sort(list_distinct(list_append(b.beside, c.speaker_no))) AS speakers
    FROM new_claim AS c JOIN (
        SELECT claim_uid, list(agent_no) AS beside FROM new_co_speaker GROUP BY claim_uid) AS b
        ON b.claim_uid = c.claim_uid
    WHERE len(list_distinct(list_append(b.beside, c.speaker_no))) > 1"""
_NEW_VOICES = """INSERT INTO voice
    SELECT (SELECT coalesce(min(voice_no), 0) FROM voice) - row_number() OVER (ORDER BY speakers), speakers
    FROM (SELECT DISTINCT speakers FROM new_voice) AS n
    ANTI JOIN voice ON voice.speakers = n.speakers"""
_WORDINGS = """CREATE TEMP TABLE new_wording AS
    SELECT c.claim_uid, list_sort(list_distinct(list_append(coalesce(h.cues, []), c.cue_lemma))) AS cues
    FROM new_claim AS c LEFT JOIN (
        SELECT claim_uid, list(cue) AS cues FROM new_hop WHERE cue IS NOT NULL GROUP BY claim_uid) AS h
        ON h.claim_uid = c.claim_uid"""
_NEW_WORDINGS = """INSERT INTO wording
    SELECT (SELECT coalesce(max(wording_no), 0) FROM wording) + row_number() OVER (ORDER BY cues), cues
    FROM (SELECT DISTINCT cues FROM new_wording) AS n
    ANTI JOIN wording ON wording.cues = n.cues"""
_SUBJECTS = """CREATE TEMP TABLE new_subject AS
    SELECT claim_uid, list_sort(list(DISTINCT topic_no)) AS topics
    FROM new_claim_topic GROUP BY claim_uid"""
_NEW_SUBJECTS = """INSERT INTO subject
    SELECT (SELECT coalesce(max(subject_no), 0) FROM subject) + row_number() OVER (ORDER BY topics), topics
    FROM (SELECT DISTINCT topics FROM new_subject) AS n
    ANTI JOIN subject ON subject.topics = n.topics"""
_PARTY = """CREATE TEMP TABLE party AS
    SELECT d.claim_uid, coalesce(voice.voice_no, c.speaker_no) AS voice_no, way.way_no,
        wording.wording_no, subject.subject_no
    FROM derived AS d
    JOIN way ON way.hops = d.way_hops AND way.carriers = d.way_carriers
    LEFT JOIN new_claim AS c ON c.claim_uid = d.claim_uid
    LEFT JOIN new_voice AS n ON n.claim_uid = d.claim_uid
    LEFT JOIN voice ON voice.speakers = n.speakers
    LEFT JOIN new_wording AS t ON t.claim_uid = d.claim_uid
    LEFT JOIN wording ON wording.cues = t.cues
    LEFT JOIN new_subject AS s ON s.claim_uid = d.claim_uid
    LEFT JOIN subject ON subject.topics = s.topics"""
