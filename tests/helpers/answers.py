"""What terminals answered when they were asked, as recorded, and what their environment said."""

TERM = {"TERM": "xterm-256color"}
VTE = b"\x1b[8;1$y\x1b[8;2$y\x1bP!|7E565445\x1b\\\x1b[?65;1;9c"
KONSOLE = b"\x1bP>|Konsole 22.12.3\x1b\\\x1bP!|7E4B4445\x1b\\\x1b[?62;1;4c"
KITTY = b"\x1bP>|kitty(0.26.5)\x1b\\\x1b[8;0$y\x1b[8;0$y\x1bP1+r544e=787465726d2d6b69747479\x1b\\\x1b[?62;c"
MLTERM = (
    b"\x1b[8;0$y\x1b[8;0$y\x1bP!|000000\x1b\\\x1bP1+r544e=6D6C7465726D\x1b\\\x1b[?63;1;2;3;4;6;7;15;18;22;29c"
)
XTERM = (
    b"\x1bP>|XTerm(379)\x1b\\\x1b[8;0$y\x1b[8;0$y\x1bP!|00000000\x1b\\\x1b[?64;1;2;6;9;15;16;17;18;21;22;28c"
)
FOOT = b"\x1bP>|foot(1.13.1)\x1b\\\x1bP!|464f4f54\x1b\\\x1bP1+r544e=666F6F74\x1b\\\x1b[?62;4;22c"
TMUX = b"\x1bP>|tmux 3.3a\x1b\\\x1b[?1;2c"
BARE, OLD = b"\x1b[?6c", b"\x1b[?1;2c"
IN_TMUX = {"TERM": "tmux-256color", "TERM_PROGRAM": "tmux", "TMUX": "/tmp/tmux-0/default,1,0"}

RECORDED = {  # answers, environment, the profile that is right
    "sakura": (VTE, TERM | {"VTE_VERSION": "7006"}, "VTE"),
    "konsole": (KONSOLE, TERM | {"KONSOLE_VERSION": "221203", "COLORFGBG": "15;0"}, "Konsole"),
    "kitty": (KITTY, {"TERM": "xterm-kitty", "KITTY_WINDOW_ID": "1"}, "kitty"),
    "mlterm": (MLTERM, {"TERM": "mlterm", "MLTERM": "3.9.0"}, "mlterm"),
    "xterm": (XTERM, {"TERM": "xterm", "XTERM_VERSION": "XTerm(379)"}, "xterm"),
    "foot": (FOOT, {"TERM": "foot"}, "foot"),
    "alacritty": (BARE, {"TERM": "alacritty", "ALACRITTY_WINDOW_ID": "2097159"}, "alacritty"),
    "st": (BARE, {"TERM": "st-256color"}, "st"),
    "urxvt": (OLD, {"TERM": "rxvt-unicode-256color", "COLORFGBG": "7;default;0"}, "urxvt"),
    "qterminal": (OLD, TERM | {"COLORFGBG": "15;0", "WINDOWID": "0"}, "QTerminal"),
    "sakura+tmux": (TMUX, IN_TMUX | {"VTE_VERSION": "7006"}, "tmux"),
    "kitty+tmux": (TMUX, IN_TMUX | {"KITTY_WINDOW_ID": "1"}, "tmux in kitty"),
    "konsole+tmux": (TMUX, IN_TMUX | {"KONSOLE_VERSION": "221203"}, "tmux in Konsole"),
    "xterm+screen": (b"", {"TERM": "screen.xterm", "STY": "123.pts-0.host"}, "screen"),
}
