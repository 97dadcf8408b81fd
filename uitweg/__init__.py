"""uitweg: an honourable way out, with guidance and a real job.

Imports nothing, so that ``python3 -m uitweg`` works before anything is installed.
"""
