"""The screens: each holds its state, asks the store in workers, and hands values down to widgets."""
