"""The commands: one table that makes the bindings, the footer, the help and the palette."""
