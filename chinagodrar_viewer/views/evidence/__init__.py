"""Who says so, on screen: citation marks, cited text, sources and claims; parts that several views share."""
