"""Know how every letter joins its neighbours (Unicode 15 ArabicShaping.txt)."""

from __future__ import annotations

from functools import cache
from unicodedata import category

_RANGES = {
    # D joins on both sides, R only to the letter before it, L only to the letter after it, C causes joining.
    "D": """
        620 626 628 62A-62E 633-63F 641-647 649-64A 66E-66F 678-687 69A-6BF 6C1-6C2 6CC 6CE 6D0-6D1
        6FA-6FC 6FF 712-714 71A-71D 71F-727 729 72B 72D-72E 74E-758 75C-76A 76D-770 772 775-777
        77A-77F 7CA-7EA 841-845 848 84A-853 855 860 862-865 868 886 889-88D 8A0-8A9 8AF-8B0 8B3-8B8
        8BA-8C8 1807 1820-1878 1887-18A8 18AA A840-A871 10AC0-10AC4 10AD3-10AD6 10AD8-10ADC
        10ADE-10AE0 10AEB-10AEE 10B80 10B82 10B86-10B88 10B8A-10B8B 10B8D 10B90 10BAD-10BAE
        10D01-10D21 10D23 10F30-10F32 10F34-10F44 10F51-10F53 10F70-10F73 10F76-10F81 10FB0
        10FB2-10FB3 10FB8 10FBB-10FBC 10FBE-10FBF 10FC1 10FC4 10FCA 1E900-1E943
    """,
    "R": """
        622-625 627 629 62F-632 648 671-673 675-677 688-699 6C0 6C3-6CB 6CD 6CF 6D2-6D3 6D5 6EE-6EF
        710 715-719 71E 728 72A 72C 72F 74D 759-75B 76B-76C 771 773-774 778-779 840 846-847 849 854
        856-858 867 869-86A 870-882 88E 8AA-8AC 8AE 8B1-8B2 8B9 10AC5 10AC7 10AC9-10ACA 10ACE-10AD2
        10ADD 10AE1 10AE4 10AEF 10B81 10B83-10B85 10B89 10B8C 10B8E-10B8F 10B91 10BA9-10BAC 10D22
        10F33 10F54 10F74-10F75 10FB4-10FB6 10FB9-10FBA 10FBD 10FC2-10FC3 10FC9
    """,
    "L": """
        A872 10ACD 10AD7 10D00 10FCB
    """,
    "C": """
        640 7FA 883-885 180A 200D
    """,
    # T besides what the rule for their category finds: a letter, and marks that Python 3.11 does not know.
    "T": """
        ECE 10EFD-10EFF 11241 11F00-11F01 11F36-11F3A 11F40 11F42 13439-13440 13447-13455 1E08F
        1E4EC-1E4EF 1E94B
    """,
}
# Format characters that do not let letters join through them, against the rule for their category.
_OPAQUE = frozenset(
    "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u0890\u0891\u08e2\u180e\u200c\u2066\u2067\u2068\u2069\U000110bd\U000110cd"
)
_TRANSPARENT = frozenset(("Mn", "Me", "Cf"))

FIRST_JOINING = "\u0620"
"""No code point before this one joins."""


class JoiningTypes(dict[str, str]):
    """Joining_Type of every character: D, R, L, C, T (transparent) or U (never joins)."""

    def __init__(self) -> None:
        super().__init__()
        for kind, ranges in _RANGES.items():
            for part in ranges.split():
                low, _, high = part.partition("-")
                for code_point in range(int(low, 16), int(high or low, 16) + 1):
                    self[chr(code_point)] = kind

    def __missing__(self, char: str) -> str:
        transparent = category(char) in _TRANSPARENT and char not in _OPAQUE
        self[char] = kind = "T" if transparent else "U"
        return kind


@cache
def joining_types() -> JoiningTypes:
    """Return the one table, made when the first letter needs it."""
    return JoiningTypes()
