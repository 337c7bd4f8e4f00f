"""The rules of Arabic: what articles say of days, before any preposition."""

from store.wording.grammar import (
    DAY,
    UNIT,
    WD,
    Groups,
    Language,
    N,
    compiled,
    count_in,
    day_in,
    rules,
    steps_in,
    unit_in,
    weekday_in,
    words,
)
from store.wording.spans import (
    Days,
    Part,
    Today,
    ago,
    checked,
    not_after,
    one,
    past,
    period,
    several,
    step,
    weekday,
    weekday_of_week,
    weekend,
)
from store.wording.tables import DUALS, PLURALS, WEEKDAYS, choice

WHICH = words(
    past="الماضي, الماضية, المنصرم, المنصرمة, الفائت, الفائتة, الأخير, الأخيرة",
    next="المقبل, المقبلة, القادم, القادمة, الآتي, الآتية",
    this="الحالي, الحالية, الجاري, الجارية, هذا, هذه",
)
SHIFTS = {"past": -1, "this": 0, "next": 1}
_PART_ROWS: dict[Part, str] = {
    "so far": "في وقت سابق من, سابقا من",
    "still to come": "في وقت لاحق من, لاحقا من",
    "early": "مطلع, بداية, في بداية, في مطلع, أوائل, في أوائل, مستهل, في مستهل",
    "middle": "منتصف, في منتصف, أواسط, في أواسط",
    "late": "نهاية, في نهاية, أواخر, في أواخر, ختام, في ختام",
}
PARTS: dict[str, Part] = {word: part for part, row in _PART_ROWS.items() for word in words(row=row)}
_WHICH = f"(?P<which>{choice(WHICH)})"
_THE_PERIOD = "(?P<the>الأسبوع|الشهر|العام|السنة)"
_OVER = "(?:خلال|في|طوال|طيلة|على مدى|على مدار)"
_PAST = "(?:الماضية|الماضي|الماضيين|الأخيرة|الأخيرين|الفائتة|المنصرمة)"
_PERIODS = words(week="الأسبوع", month="الشهر", year="العام, السنة")
_TIMES = "صباح|فجر|ظهر|عصر|مساء|ليل|ضحى|نهار|منتصف ليل|منتصف نهار|بعد ظهر|ظهيرة"


def _which(groups: Groups) -> str:
    return WHICH[groups["which"]] if groups.get("which") else ""


def _shift(groups: Groups) -> int:
    return SHIFTS[_which(groups)]


def _unit(groups: Groups) -> Groups:
    """Name the unit of a definite noun: الأسبوع is a week."""
    return {**groups, "unit": groups["unit"].removeprefix("ال")}


def _nights(today: Today, groups: Groups) -> Days | None:
    """Read ليل الثلاثاء - الأربعاء: the night between two days."""
    first = weekday(today, weekday_in(groups))
    if first.start is None or (weekday_in(groups) + 1) % 7 != WEEKDAYS[groups["next"]]:
        return None
    return several(first.start, step(first.start, 1, "day"))


def _eve(today: Today, groups: Groups) -> Days:
    """Read ليلة الثلاثاء: the night before it in the old count, that of the day itself in the new."""
    end = weekday(today, weekday_in(groups)).end or today.day
    return several(step(end, -1, "day"), end)


def _date(today: Today, groups: Groups) -> Days:
    return one(step(today.day, -steps_in(groups), unit_in(groups)))


_RULES = (
    *rules(lambda today, g: weekday(today, weekday_in(g), _which(g)), f"{WD}(?: {_WHICH})?"),
    *rules(
        lambda today, g: weekday_of_week(today, weekday_in(g), _shift(g)), f"{WD} (?:من|في) الأسبوع {_WHICH}"
    ),
    *rules(day_in, DAY),
    *rules(lambda today, g: checked(day_in(today, g), weekday_in(g)), f"{DAY},? (?:يوم )?{WD}"),
    *rules(lambda today, _: one(today.day), "هذا (?:الصباح|المساء|اليوم)", "(?:هذه )?الليلة"),
    *rules(
        lambda today, _: one(step(today.day, -1, "day"), approximate=True),
        "(?:الليلة|ليلة) (?:الماضية|الفائتة)",
        "ليلة أمس",
        "ليل أمس",
    ),
    *rules(_nights, rf"ليل(?:ة)? {WD} ?(?:-|/|إلى)? ?(?P<next>{choice(WEEKDAYS)})"),
    *rules(_eve, f"ليلة {WD}"),
    *rules(
        lambda today, g: period(today, _PERIODS[g["the"]], _shift(g)),  # pyright: ignore[reportArgumentType]
        f"{_THE_PERIOD} {_WHICH}",
        f"{_WHICH} {_THE_PERIOD}",
    ),
    *rules(
        lambda today, g: weekend(today, _which(g)),
        f"(?:عطلة|إجازة) نهاية (?:هذا )?الأسبوع(?: {_WHICH})?",
    ),
    *rules(
        lambda today, g: ago(today, count_in(g), unit_in(g)),
        f"قبل (?:{N} )?{UNIT}",
        f"قبل {UNIT} (?P<n>قليلة|عدة)",
    ),
    *rules(lambda today, g: not_after(_date(today, g)), f"قبل أكثر من (?:{N} )?{UNIT}"),
    *rules(lambda today, g: past(today, count_in(g), unit_in(g)), f"قبل أقل من (?:{N} )?{UNIT}"),
    *rules(
        lambda today, g: past(today, count_in(_unit(g)), unit_in(_unit(g))),
        rf"(?:{_OVER} )?ال(?P<unit>{choice(PLURALS | DUALS)})(?: (?:ال ?)?{N})? {_PAST}",
        f"{_OVER} ال{UNIT} {_PAST}",
        f"(?:{_OVER} )?(?:ال ?)?{N} {UNIT} {_PAST}",
        f"(?:{_OVER} )?آخر {N} {UNIT}",
    ),
    *rules(
        lambda today, g: not_after(one(step(today.day, steps_in(g), unit_in(g)))),
        f"في غضون (?:{N} )?{UNIT}",
    ),
    *rules(
        lambda today, _: Days(None, today.day, "not-after", approximate=True),
        "مؤخرا",
        "في الآونة الأخيرة",
        "الآونة الأخيرة",
        "حديثا",
    ),
    *rules(lambda today, _: Days(None, today.day, "not-after"), "في وقت سابق", "سابقا"),
)

ARABIC = Language(
    rules=_RULES,
    parts=PARTS,
    which=WHICH,
    this="{} الحالي",
    neutral=compiled(
        r"(?:(?:في|يوم|بتاريخ|ليوم|خلال|خلال شهر|في شهر|في عام|عام|في سنة|سنة|طوال) (?P<rest>.+)"
        r"|و(?P<rest2>(?:في|يوم|أمس|خلال|قبل|مساء|صباح|فجر|ليل|ال).*))"
    ),
    part=compiled(rf"(?P<part>{choice(PARTS)}) (?:شهر )?(?P<rest>.+)"),
    of_day=compiled(
        r"(?:في )?(?:(?:وقت|ساعة) (?:مبكر|مبكرة|متأخر|متأخرة|سابق|لاحق)(?: من)? ?"
        r"|(?:لاحق|لاحقا|باكر)(?: من)? )?"
        rf"(?:(?:{_TIMES})(?: يوم)?)? ?(?<!\S)(?P<rest>.+)"
    ),
    day_of=compiled(
        r"(?P<rest>.+?),? (?:في )?(?:ال)?(?:صباحا|صباح|فجرا|فجر|ظهرا|ظهر|عصرا|مساء|ليلا|باكرا|نهارا"
        r"|بعد الظهر|منتصف الليل)"
    ),
    which_date=compiled(rf"(?P<rest>.+) {_WHICH}"),
    between=(
        compiled(r"(?:ما )?بين (?:يومي )?(?P<first>.+?) و ?(?P<last>.+)"),
        compiled(r"من (?P<first>.+) (?:إلى|حتى|ولغاية) (?P<last>.+)"),
        compiled(r"(?:يومي )(?P<first>.+?) و ?(?P<last>.+)"),
        compiled(r"(?P<first>\d{1,2}) ?(?:-|إلى|و) ?(?P<last>\d{1,2} [^\W\d].+)"),
    ),
    bounds={
        "since": compiled(r"(?:منذ|(?:اعتبارا|ابتداء|بدءا|انطلاقا) من) (?P<rest>.+)"),
        "by": compiled(r"(?:بحلول|حتى|لغاية|في موعد أقصاه) (?P<rest>.+)"),
        "before": compiled(r"(?:قبل|قبيل) (?P<rest>.+)"),
        "after": compiled(r"بعد (?P<rest>.+)"),
    },
    about=compiled(r"(?<!\S)(?:نحو|حوالي|قرابة|زهاء|ما يقارب|ما يقرب من|تقريبا)(?!\S)"),
    ago="قبل {}",
    elsewhere=compiled(
        r"(?:في |صباح |مساء )?(?:اليوم|الأسبوع|الشهر|العام|الليلة) "
        r"(?:التالي|التالية|السابق|السابقة|نفسه|نفسها|ذاته|ذاتها)"
        r"|لاحقا|في وقت لاحق|حينها|حينذاك|آنذاك|وقتها|وقتذاك|يومها|في حينه|بعدها|قبلها|بعد ذلك|قبل ذلك"
        r"|قريبا|ذات يوم|ذلك اليوم"
        rf"|(?:بعد|خلال) (?:{N} )?{UNIT}|قبيل ذلك|بعيد ذلك"
    ),
    habit=compiled(r"يوميا|أسبوعيا|شهريا|سنويا|كل .+|دائما|عادة|باستمرار"),
)
