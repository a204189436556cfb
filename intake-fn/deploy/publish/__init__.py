"""Brings the site and the intake into the cooperative's AWS account.

`files` knows what lies in a build and how it is served, `package` packs the
Lambda, `release` decides what changes from one release to the next, `cloud`
is the only one that talks to AWS, `commands` puts them in order, and
`__main__` reads the arguments.
"""
