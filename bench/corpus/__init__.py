"""An invented corpus of any size, for measurements and proofs: nobody in it exists."""
