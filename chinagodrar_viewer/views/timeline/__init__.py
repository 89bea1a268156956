"""The timeline: a Qt-free scene, one painter for screen, paper and wall, and the widgets that show it.

``scene`` says what there is, ``layout`` builds it from the model's state, ``painter`` draws it anywhere
a QPainter goes, ``view``, ``overview`` and ``panel`` are the widgets.
"""
