"""Hand-outs of a lesson: slides, pages to print and a web page, all made from one content."""
