"""Runs the bot in Discord: the client, its cogs and its views.

May import every room above it; nothing above it may import it. ``client.Sourceline`` is the door; everything knows it,
for it is handed to all that it loads, but only by its type.

``place``, ``shelf`` and ``client`` stand beside the parts. Each of all these imports only from those above it:

- ``place``      where something is asked
- ``shelf``      which article is asked there
- ``replies``    a reply and its buttons, sent and pressed, and which message answers which
- ``commands``   what a command needs: declared, addressed, read, allowed, completed
- ``forms``      forms whose text is never lost
- ``listings``   listings in pages, and a line between its neighbours
- ``articles``   articles handed in by moderators
- ``faq``        the moderators' own answers
- ``queue``      unanswered questions
- ``asking``     a question and what becomes of it
- ``operating``  configuration, logs, shards, permissions, syncing, the status page
- ``cogs``       the commands, and what listens to events
- ``client``     the door
"""
