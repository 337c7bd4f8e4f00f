"""Days in words: what articles in Arabic and English say of days, counted from the day of the article.

`resolve` reads a phrase; `calendar` reads dates, `spans` counts, `english` and `arabic` hold the rules,
`tables` the names, `weeks` where a week begins. The rules are loaded with the first phrase that needs them.
"""
