// The data of the browser tests: states, choices of pages, and every exception with its reason.
// A new case is a new line here.

/** The day for which the site is built, and the reader's clock. */
export const TODAY = '2026-11-23';

/** One telephone and one desk, in CSS pixels. */
const TELEPHONE = { width: 320, height: 640 };
const DESK = { width: 1280, height: 1024 };

/**
 * The states in which a page must hold. `every: true` takes every page of the site by default, the others one
 * page per kind and language; `tests/run --all` takes every page in every state. `without` names checks that
 * say nothing in a state. `few: true` is for a state that differs little from another: one page per kind, in German.
 *
 * - `viewport`, `scale`: CSS pixels and device pixels per CSS pixel (browser zoom is both).
 * - `media`: what the reader's system asks for. `script: false`: no JavaScript.
 * - `fontSize`: the reader's own text size in px. `spacing`: the distances of WCAG 1.4.12.
 * - `html`: attributes forced on the root element.
 */
export const STATES = [
  { name: '320 px', viewport: TELEPHONE, every: true },
  { name: '768 px', viewport: { width: 768, height: 1024 }, few: true },
  { name: '1280 px', viewport: DESK },
  { name: '200 % zoom', viewport: { width: 640, height: 512 }, scale: 2 },
  { name: '400 % zoom', viewport: { width: 320, height: 256 }, scale: 4 },
  { name: 'text size 200 %', viewport: DESK, fontSize: 32, few: true },
  { name: 'text spacing, 320 px', viewport: TELEPHONE, spacing: true },
  { name: 'text spacing, 1280 px', viewport: DESK, spacing: true, few: true },
  { name: 'dark, 320 px', viewport: TELEPHONE, media: { colorScheme: 'dark' } },
  { name: 'dark, 1280 px', viewport: DESK, media: { colorScheme: 'dark' }, few: true },
  { name: 'forced colours', viewport: TELEPHONE, media: { forcedColors: 'active' } },
  { name: 'forced colours, dark', viewport: DESK, media: { forcedColors: 'active', colorScheme: 'dark' }, few: true },
  { name: 'more contrast', viewport: TELEPHONE, media: { contrast: 'more' }, few: true },
  { name: 'reduced motion', viewport: TELEPHONE, media: { reducedMotion: 'reduce' }, few: true },
  { name: 'no JavaScript', viewport: TELEPHONE, script: false },
  { name: 'right to left, 320 px', viewport: TELEPHONE, html: { dir: 'rtl', lang: 'ar' } },
  { name: 'right to left, 1280 px', viewport: DESK, html: { dir: 'rtl', lang: 'ar' }, few: true },
  // The width of A4 between the margins of the print style, at 96 px an inch.
  { name: 'print', viewport: { width: 680, height: 990 }, media: { media: 'print' }, without: ['targets', 'focus'] },
];

/**
 * Pages of the calendar that no file in `content/` stands for; each view is a kind of its own. They are looked for in
 * the output, below the overview of all dates.
 */
export const CALENDAR = [
  { kind: 'calendar-week', page: /\/termine\/woche\/$/ },
  { kind: 'calendar-weeks', page: /\/termine\/naechste\/$/ },
  { kind: 'calendar-month', page: /\/termine\/monat\/[\d-]+\/$/ },
  { kind: 'calendar-topic', page: /\/termine\/thema\/[^/]+\/$/ },
  { kind: 'calendar-place', page: /\/termine\/ort\/[^/]+\/$/ },
  { kind: 'calendar-archive', page: /\/termine\/archiv\/\d+\/$/ },
  { kind: 'programme', page: /\/termine\/ort\/[^/]+\/[\d-]+\/$/ },
];

/** Pages taken in every state beside one per kind and language. */
export const ALSO_IN_EVERY_STATE = ['/404.html'];

/** Rules of axe-core that are not run, each with the reason. All others are, also those that are off by default. */
export const AXE_EXCLUDED = {
  'hidden-content': 'asks for a look at whatever is hidden; another state shows it and is checked (menu, print foot)',
};

/**
 * What axe-core reports or cannot decide, and a person has looked at: `rule`, the `selector` that the element must
 * match, and what the look found.
 */
export const AXE_ACCEPTED = [
  {
    rule: 'p-as-heading',
    selector: '.bell-number, .foot-contact > p, .plate-name',
    found: 'a large telephone number or the name on a bell plate: what is looked for, not the heading of a section',
  },
];

/** Messages of the Nu HTML checker that are no fault of the page. */
export const NU_EXCEPTIONS = [];

/** Pages that are printed to PDF beside one per kind in German: those with the most to say. */
export const ALSO_PRINTED = [
  '/hilfe-finden/sturz-oder-krankheit/',
  '/termine/stuhlgymnastik/',
  '/orte/treffpunkt/',
  '/angebote/',
  '/angebote/hilfe-bei-antraegen/',
  '/angebote/pflegeberatung-im-haus/',
  '/ansprechpersonen/',
  '/ansprechpersonen/katrin-muster/',
  '/kontakt/',
  '/netzwerk/wgf/',
];

/** The smallest type of a programme for the noticeboard, in points: to be read from a step away. */
export const PROGRAMME_TYPE = 12;

/**
 * More sheets than this for a page, or a kind of pages, is a fault of the print style: front and back where somebody
 * takes the page home.
 */
export const MOST_SHEETS = {
  concern: 2,
  event: 2,
  place: 2,
  organisation: 2,
  role: 2,
  offer: 2,
  person: 2,
  home: 2,
  form: 2,
  'calendar-place': 3,
  'calendar-topic': 3,
  '/angebote/': 2,
  '/ansprechpersonen/': 2,
  '/kontakt/': 2,
};
/** What else there is: overviews, months, long texts such as the index from A to Z. */
export const MOST_SHEETS_OTHERWISE = 6;

/** States in which forms are filled in. */
export const FORM_STATES = ['320 px', 'no JavaScript'];

/** States in which the page of a case is walked through. */
export const CASE_STATES = ['320 px', '1280 px', 'dark, 320 px', 'dark, 1280 px', 'no JavaScript'];

const CONTACT = {
  name: 'Erna Sonnenschein',
  reach: 'call',
  telephone: '03431 / 123 45-6',
  times: 'evening',
  topic: 'alltag',
  message: 'Ich brauche Hilfe beim Einkaufen.',
  whom: 'self',
};
const REGISTRATION = { name: 'Erna Sonnenschein', telephone: '(03431) 123456', persons: '2' };
const NEIGHBOUR = { name: 'Otto Hilfsbereit', email: 'otto@example.org', topic: 'tueroeffnerin' };

/**
 * Forms that are filled in by keyboard: the first page whose address matches `page`, what a careful reader
 * answers, and `slips`: answers of a first try, each refused with a message at its field. Whatever is no slip
 * has to be kept.
 */
export const FORMS = [
  { page: /^\/formular\/kontakt\/$/, answers: CONTACT, slips: { telephone: 'abends' } },
  { page: /^\/en\/formular\/kontakt\/$/, answers: CONTACT, slips: { telephone: 'in the evening' } },
  { page: /^\/ls\/formular\/kontakt\/$/, answers: CONTACT, slips: { message: '' } },
  { page: /^\/formular\/anmeldung\/.+/, answers: REGISTRATION, slips: { telephone: '12' } },
  { page: /^\/en\/formular\/anmeldung\/.+/, answers: REGISTRATION, slips: { persons: '' } },
  { page: /^\/ls\/formular\/anmeldung\/.+/, answers: REGISTRATION, slips: { name: '' } },
  { page: /^\/formular\/nachbarn\/$/, answers: NEIGHBOUR, slips: { email: 'otto at example' } },
  { page: /^\/en\/formular\/nachbarn\/$/, answers: NEIGHBOUR, slips: { topic: '' } },
  { page: /^\/ls\/formular\/nachbarn\/$/, answers: NEIGHBOUR, slips: { name: '' } },
];

const FORM_TYPE = { 'content-type': 'application/x-www-form-urlencoded' };

/** What is sent that no form of ours sends, and the status of the page that answers. */
export const REFUSALS = [
  { status: 404, address: '/anfrage/nichts/' },
  { status: 405, address: '/anfrage/kontakt/', method: 'PUT' },
  { status: 405, address: '/anfrage/en/kontakt/', method: 'DELETE' },
  { status: 413, address: '/anfrage/kontakt/', method: 'POST', headers: FORM_TYPE, body: `message=${'a'.repeat(200_000)}` },
  { status: 413, address: '/anfrage/en/kontakt/', method: 'POST', headers: FORM_TYPE, body: `message=${'a'.repeat(3_000_000)}` },
  { status: 415, address: '/anfrage/kontakt/', method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'name=Erna' },
  { status: 415, address: '/anfrage/ls/kontakt/', method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'name=Erna' },
];

/** What Chrome 80 does not know, by release notes; `enhancements` leave a page whole where they are unknown. */
export const FLOOR = {
  selectors: [/^@layer/, /^@container/, /^@scope/, /^@property/, /^@starting-style/, /^&/, /:(is|where|has|user-valid|user-invalid)\b/, /:not\([^)]*[,\s]/],
  properties: [
    /^(row-|column-)?gap$/, // in flex from 84; `grid-gap` is known
    /^inset/, // 87
    /^(margin|padding)-(inline|block)$/, // 87
    /^border-(inline|block)(-(color|style|width))?$/, // 87
    /^border-(start|end)-(start|end)-radius$/, // 89
    /^aspect-ratio$/, // 88
    /^accent-color$/, // 93
    /^container/, // 105
    /^(content-visibility|contain-intrinsic-size)$/, // 85
    /^text-underline-offset$/, // 87
    /^text-decoration-thickness$/, // 89
    /^(rotate|scale|translate)$/, // 104
    /^text-wrap/, // 114
    /^forced-color-adjust$/, // 89
    /^color-scheme$/, // 81
    /^hyphenate-limit-chars$/, // 109
  ],
  values: [/\d[sdl]v[hwb]\b/, /\b(oklch|oklab|lch|lab|hwb|color-mix|color|light-dark)\(/, /\b(round|mod|rem|sin|cos)\(/, /\bsubgrid\b/, /^revert(-layer)?$/, /^clip$/, /\bfit-content$/],
  enhancements: ['accent-color', 'text-underline-offset', 'text-decoration-thickness', 'text-wrap', 'forced-color-adjust', 'color-scheme', 'hyphenate-limit-chars', 'column-gap', 'content-visibility'],
};
