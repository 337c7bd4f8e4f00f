"""The timeline without a screen: state, geometry and what stands in each row. Pure."""
