"""A mail server as it stands in many houses: Debian's Exim with STARTTLS and
login, on a high port of this machine, from a folder of its own."""

import contextlib
import email
import email.policy
import grp
import os
import pathlib
import pwd
import shutil
import socket
import subprocess
import tempfile
import time

USER = "formular"
PASSWORD = "ein Passwort"

CONFIGURATION = r"""
exim_user = {user}
exim_group = {group}
spool_directory = {folder}/spool
log_file_path = {folder}/spool/%slog
pid_file_path = {folder}/spool/exim.pid
primary_hostname = localhost
daemon_smtp_ports = {port}
local_interfaces = 127.0.0.1
tls_advertise_hosts = {tls_hosts}
tls_certificate = {folder}/certificate.pem
tls_privatekey = {folder}/key.pem
auth_advertise_hosts = ${{if eq{{$tls_in_cipher}}{{}}{{}}{{*}}}}
acl_smtp_rcpt = rcpt
acl_smtp_data = accept
never_users =
keep_environment = LD_PRELOAD : CLOCK_AHEAD
begin acl
rcpt:
  deny message = login first
       !authenticated = *
  accept
begin routers
all:
  driver = accept
  transport = file
begin transports
file:
  driver = appendfile
  directory = {folder}/mailbox
  maildir_format
  user = {user}
  return_path_add
begin authenticators
plain:
  driver = plaintext
  public_name = PLAIN
  server_prompts = :
  server_condition = ${{if and {{{{eq{{$auth2}}{{{login}}}}}{{eq{{$auth3}}{{{password}}}}}}}}}
  server_set_id = $auth2
"""


class Exim:
    """A running server, its authority and the mails that it took."""

    def __init__(self, folder, port):
        self.port = port
        self.authority = folder / "authority.pem"
        # Where a mail appears once it is there as a whole.
        self.mailbox = folder / "mailbox" / "new"
        self.log = folder / "spool" / "mainlog"

    def url(self, host="localhost", password=PASSWORD):
        """The server as `INTAKE_SMTP_URL` names it, with TLS required."""
        password = password.replace(" ", "%20")
        return f"smtp://{USER}:{password}@{host}:{self.port}?tls=required"

    def sources(self):
        """The mails as they lie in the mailbox."""
        # Made with the first mail.
        return [path.read_bytes() for path in sorted(self.mailbox.glob("*"))]

    def mails_about(self, receipt, count=1):
        """Mails with this number in the subject, waiting a little for `count`
        of them: Exim delivers after it answered."""
        until = time.monotonic() + 10
        while True:
            read = (email.message_from_bytes(it, policy=email.policy.default) for it in self.sources())
            found = [mail for mail in read if receipt in mail["subject"]]
            if len(found) >= count or time.monotonic() > until:
                return found
            time.sleep(0.1)


@contextlib.contextmanager
def exim(tls_hosts="*"):
    """A server that offers STARTTLS to `tls_hosts`; to nobody if empty."""
    with tempfile.TemporaryDirectory() as name, socket.socket() as free:
        folder = pathlib.Path(name)
        folder.chmod(0o755)
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        free.close()
        # As root, Exim reads a configuration given by `-C` as its own user.
        root = os.geteuid() == 0
        owner = pwd.getpwnam("Debian-exim") if root else pwd.getpwuid(os.geteuid())
        certify(folder)
        configuration = CONFIGURATION.format(
            folder=folder,
            port=port,
            tls_hosts=tls_hosts,
            user=owner.pw_name,
            group=grp.getgrgid(owner.pw_gid).gr_name,
            login=USER,
            password=PASSWORD,
        )
        (folder / "exim.conf").write_text(configuration)
        for part in ("spool", "mailbox"):
            (folder / part).mkdir()
        if root:
            for part in ("spool", "mailbox", "key.pem"):
                shutil.chown(folder / part, owner.pw_name, owner.pw_gid)
        with running(folder, port):
            yield Exim(folder, port)


@contextlib.contextmanager
def running(folder, port):
    # Debian keeps it where a user's path does not lead.
    program = shutil.which("exim4") or "/usr/sbin/exim4"
    command = [program, "-C", folder / "exim.conf", "-bdf", "-q1m"]
    with (folder / "out").open("w+") as out:
        process = subprocess.Popen(command, stdout=out, stderr=out)
        try:
            until = time.monotonic() + 20
            while True:
                with contextlib.suppress(OSError):
                    socket.create_connection(("127.0.0.1", port)).close()
                    break
                if process.poll() is not None or time.monotonic() > until:
                    raise RuntimeError("Exim does not start: " + (folder / "out").read_text())
                time.sleep(0.1)
            yield
        finally:
            process.terminate()
            process.wait()


def certify(folder):
    """An authority, and a certificate of it for `localhost`."""

    def openssl(*arguments):
        key = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes")
        command = ["openssl", "req", "-x509", *key, "-days", "2", *arguments]
        subprocess.run(command, cwd=folder, check=True, capture_output=True)

    openssl("-subj", "/CN=Authority of a test", "-keyout", "authority.key", "-out", "authority.pem")
    signed = ("-CA", "authority.pem", "-CAkey", "authority.key")
    names = ("-addext", "subjectAltName=DNS:localhost", "-addext", "basicConstraints=critical,CA:FALSE")
    openssl("-subj", "/CN=localhost", *signed, *names, "-keyout", "key.pem", "-out", "certificate.pem")
