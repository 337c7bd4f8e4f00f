"""The words of the interface: days, spans, signs and filters said in words. Pure: no screen, no store."""
