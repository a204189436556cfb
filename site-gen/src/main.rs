//! The command line: arguments → command → exit code.
//!
//! 0 all is well, also with warnings; 1 errors in the content; 2 the program or
//! the machine failed, or the command was misspelt.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand, ValueEnum};
use diagnostic::Language;
use jiff::civil::Date;
use model::values::WebAddress;
use site_gen::Options;
use site_gen::cmd::{self, Format};

/// Builds pages from many small texts on all processors, which the allocator of
/// the C library takes a sixth longer for.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const EXAMPLES: &str = "\
Examples:
  site-gen serve                      build the site here and look at it in a browser
  site-gen check                      name every mistake in the content
  site-gen check --format json        the same for a program
  site-gen audit dist/public          check finished pages, whoever made them
  site-gen build --out dist           write the site to dist/public
  site-gen build --publish            write the real site; refuses sample data
  site-gen new event \"Sommerfest\"     start a new date

Exit codes:
  0  all is well, also with warnings
  1  errors in the content
  2  the program or the machine failed";

/// Builds an accessible information site from Markdown.
#[derive(Parser)]
#[command(version, after_help = EXAMPLES, arg_required_else_help = true)]
struct Arguments {
    /// Language of the program's messages.
    #[arg(long, global = true, value_enum, default_value = "de")]
    language: LanguageName,
    #[command(subcommand)]
    command: Command,
}

#[derive(Clone, Copy, ValueEnum)]
enum LanguageName {
    De,
    En,
}

#[derive(Subcommand)]
enum Command {
    /// Build the site into a folder.
    #[command(after_help = "Example: site-gen build --out dist --today 2027-01-12")]
    Build {
        #[command(flatten)]
        site: SiteArguments,
        /// Folder to write to; `public` in it is the site.
        #[arg(long, default_value = "dist")]
        out: PathBuf,
        /// Build for the public: sample data is an error, „Beispielseite“ goes.
        #[arg(long)]
        publish: bool,
    },
    /// Build the site, serve it on this computer, and reload it on each change.
    #[command(after_help = "Example: site-gen serve --open")]
    Serve {
        #[command(flatten)]
        site: SiteArguments,
        /// Port on 127.0.0.1.
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// Open the site in a browser.
        #[arg(long)]
        open: bool,
        /// Send the mails of forms to this server instead of the outbox.
        #[arg(long, value_name = "smtp://127.0.0.1:2525")]
        smtp: Option<String>,
    },
    /// Name every mistake in content and theme, and write nothing.
    #[command(after_help = "Example: site-gen check --format json > findings.json")]
    Check {
        #[command(flatten)]
        site: SiteArguments,
        /// Check as for the public: sample data is an error.
        #[arg(long)]
        publish: bool,
        /// For people, or on standard output for programs: one JSON array, or SARIF.
        #[arg(long, value_enum, default_value = "human")]
        format: Format,
    },
    /// Check finished pages, of this site or any other, for accessibility.
    #[command(after_help = "\
Examples:
  site-gen audit dist/public --format json > findings.json
  site-gen audit --theme")]
    Audit {
        /// HTML files, or folders with HTML files in them. In a folder that has an
        /// `index.html`, links are followed as well.
        #[arg(required_unless_present = "theme", value_name = "PATH")]
        paths: Vec<PathBuf>,
        /// Show the contrast of all colours that meet in a theme instead: the one
        /// named, or the one in `site.toml`.
        #[arg(long, value_name = "NAME", num_args = 0..=1, conflicts_with = "paths")]
        theme: Option<Option<String>>,
        /// What fails WCAG 2.2 at this level is an error; what only a higher one forbids
        /// warns, as in a build, which is held against AA.
        #[arg(long, value_enum, default_value = "aaa", conflicts_with = "theme")]
        level: cmd::audit::LevelArgument,
        /// Folder that holds `content/` and `themes/`.
        #[arg(long, default_value = ".", requires = "theme")]
        root: PathBuf,
        /// For people, or on standard output for programs: one JSON array, or SARIF.
        #[arg(long, value_enum, default_value = "human")]
        format: Format,
    },
    /// Tell the working group what grows old, what hangs on one partner, what the year held.
    #[command(after_help = "\
Examples:
  site-gen report --without pflegeberatung-musterkreis
  site-gen report --format html > bericht.html")]
    Report {
        #[command(flatten)]
        site: SiteArguments,
        /// What would happen without this partner or person (name of the file).
        #[arg(long, value_name = "PARTNER")]
        without: Option<String>,
        /// The year of the dates; otherwise the current one.
        #[arg(long, value_name = "YYYY")]
        year: Option<i16>,
        /// Lines, JSON, or a page to print, on standard output.
        #[arg(long, value_enum, default_value = "text")]
        format: cmd::report::Form,
    },
    /// Start a new entry with a commented scaffold.
    #[command(after_help = "\
Kinds: page, offer, event, person, organisation, place, notice, milestone, concern, role
Example: site-gen new event \"Sommerfest im Hof\"")]
    New {
        /// Kind of the entry.
        kind: String,
        /// Its title.
        title: String,
        /// Folder that holds `content/` and `themes/`.
        #[arg(long, default_value = ".")]
        root: PathBuf,
        /// The day from which dates are counted; otherwise today.
        #[arg(long, value_name = "YYYY-MM-DD")]
        today: Option<Date>,
    },
}

#[derive(Args)]
struct SiteArguments {
    /// Folder that holds `content/` and `themes/`.
    #[arg(long, default_value = ".")]
    root: PathBuf,
    /// Address of the site, instead of the one in `site.toml`.
    #[arg(long, value_name = "URL", value_parser = web_address)]
    base_url: Option<WebAddress>,
    /// Build for this day; otherwise for today, in Germany.
    #[arg(long, value_name = "YYYY-MM-DD")]
    today: Option<Date>,
    /// Build drafts and what is not yet published, too.
    #[arg(long)]
    drafts: bool,
}

fn web_address(text: &str) -> Result<WebAddress, String> {
    WebAddress::parse(text.trim_end_matches('/'))
        .ok_or_else(|| "an address starts with `https://` or `http://`".to_owned())
}

impl SiteArguments {
    fn options(&self, publish: bool) -> Options {
        Options {
            root: self.root.clone(),
            today: self.today.unwrap_or_else(cmd::today_in_germany),
            base_url: self.base_url.clone(),
            drafts: self.drafts,
            publish,
            preview: false,
        }
    }
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let language = match arguments.language {
        LanguageName::De => Language::German,
        LanguageName::En => Language::English,
    };
    match run(arguments.command, language) {
        Ok(code) => code,
        Err(error) => {
            cmd::print_failure(&error, language);
            ExitCode::from(2)
        }
    }
}

fn run(command: Command, language: Language) -> anyhow::Result<ExitCode> {
    match command {
        Command::Build { site, out, publish } => {
            cmd::build::run(&site.options(publish), &out, language)
        }
        Command::Serve {
            site,
            port,
            open,
            smtp,
        } => {
            let fixed_day = site.today.is_some();
            let options = site.options(false);
            cmd::serve::run(&options, fixed_day, port, open, smtp, language)
        }
        Command::Check {
            site,
            publish,
            format,
        } => {
            let options = site.options(publish);
            cmd::check::run(&options, format, language)
        }
        Command::Audit {
            theme: Some(name),
            root,
            format,
            ..
        } => cmd::audit_theme::run(&root, name.as_deref(), format, language),
        Command::Audit {
            paths,
            level,
            format,
            ..
        } => cmd::audit::run(&paths, level.into(), format, language),
        Command::Report {
            site,
            without,
            year,
            format,
        } => cmd::report::run(
            &site.options(false),
            without.as_deref(),
            year,
            format,
            language,
        ),
        Command::New {
            kind,
            title,
            root,
            today,
        } => {
            let today = today.unwrap_or_else(cmd::today_in_germany);
            cmd::new::run(&root, &kind, &title, today, language)
        }
    }
}
