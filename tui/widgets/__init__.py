"""What is drawn: each widget draws the values that it is given and asks nothing."""
