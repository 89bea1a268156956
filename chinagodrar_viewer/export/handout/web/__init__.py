"""One web page that holds all of a lesson: works offline, by keyboard and by screen reader."""
