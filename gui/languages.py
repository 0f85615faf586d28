"""The languages there are. Apart from gui.i18n, because the command line names them before Qt is loaded."""

LANGUAGES = {"en": "English", "vi": "Tiếng Việt"}
