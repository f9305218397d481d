/**
 * Every word of the interface in English, to be read and edited in one sitting.
 *
 * `{name}` stands for a value; a message with `one` and `other` is chosen by its `count`. `<name>…</name>` marks a part that the page
 * makes a link or an element of. Scripts get the groups that they show from their page, and the widget from the portal's data.
 */

/** Whether support is open; shown by pages, their scripts and the widget. */
const support = {
  open: 'Support is open.',
  closed: 'Support is closed.',
  openUntil: {
    today: 'Support is open until {time} {zone} today.',
    tomorrow: 'Support is open until {time} {zone} tomorrow.',
    later: 'Support is open until {time} {zone} on {day}.',
  },
  opens: {
    today: 'Support is closed. It opens today at {time} {zone}.',
    tomorrow: 'Support is closed. It opens tomorrow at {time} {zone}.',
    later: 'Support is closed. It opens {day} at {time} {zone}.',
  },
} as const;

/** The widget before it has the portal's data, and where that cannot be loaded: its script holds these. */
export const widgetAlone = {
  name: 'Support',
  openTicket: 'Open a ticket',
  close: 'Close',
  loading: 'Loading…',
  newTab: ' (opens in a new tab)',
  failed: "The support information didn't load.",
  failedHelp: 'Try again, or go straight to support:',
  retry: 'Try again',
  openPortal: 'Go to the support portal',
} as const;

/** The widget; the portal sends these with its data. */
const widget = {
  close: 'Close',
  back: 'Back',
  newTab: ' (opens in a new tab)',

  holiday: 'Holiday: {name}.',

  search: 'Search the portal',
  searchFor: 'Search the portal for “{words}”',
  suggestions: 'Suggested for this page',
  knownIssues: 'Known issues',
  allKnownIssues: 'All known issues',
  confirm: 'Confirm with {organization} before use',
  goals: 'How soon support responds',
  goal: 'Initial response goal: {goal}',
  chosenGoal: '{definition} Initial response goal: {goal}.',
  policy: 'Read the support policy',

  openTicket: 'Open a ticket',
  viewTickets: 'View my tickets',
  noViewTickets: 'To follow up on a ticket, reply to its email.',
  byMail: 'This opens an email to {email}. You can edit it, and nothing is sent until you send it.',
  byForm: 'This fills in the ticket form. You can edit it there, and nothing is sent until you submit it.',
  openByMail: 'Open a ticket by email',
  openByForm: 'Open a ticket with these details',
  noMailProgram: 'No email app on this device? Write to {email}.',

  subject: 'Subject',
  description: 'What happened?',
  descriptionHelp: 'What you did, what you expected, and the exact wording of any error message.',
  severity: 'Severity',
  noSeverity: 'Not sure',
  product: 'Product',
  version: 'Version',
  platform: 'System or browser',
  page: 'Page address',
  includePage: 'Include the address of this page',
} as const;

/** Names of what content is about, by the ids in the content. */
const names = {
  platforms: {
    windows: 'Windows',
    macos: 'macOS',
    linux: 'Linux',
    chromeos: 'ChromeOS',
    android: 'Android',
    ios: 'iOS',
    web: 'Web',
    any: 'Any system',
  },
  browsers: { chrome: 'Chrome', edge: 'Microsoft Edge', brave: 'Brave', firefox: 'Firefox', safari: 'Safari', opera: 'Opera' },
  audiences: { 'end-user': 'Users', admin: 'Administrators', msp: 'Managed service providers' },
  /** The same within a line of text. */
  audiencesInText: { 'end-user': 'users', admin: 'administrators', msp: 'managed service providers' },
  deployments: { user: 'User sign-in', device: 'Device installation' },
  deploymentsInText: { user: 'user sign-in', device: 'device installation' },
  articleKinds: { 'how-to': 'How-to', troubleshooting: 'Troubleshooting', reference: 'Reference', integration: 'Integration' },
  /** What readers of each kind of article want. */
  purposes: {
    troubleshooting: 'Solve a problem',
    'how-to': 'Do a task',
    integration: 'Connect another system',
    reference: 'Look something up',
  },
  changeTypes: {
    added: 'Added',
    changed: 'Changed',
    fixed: 'Fixed',
    security: 'Security',
    deprecated: 'Deprecated',
    removed: 'Removed',
    breaking: 'Breaking changes',
  },
  /** After their number: "2 fixed". */
  changeCounts: {
    added: '<b>{count}</b> added',
    changed: '<b>{count}</b> changed',
    fixed: '<b>{count}</b> fixed',
    security: '<b>{count}</b> security',
    deprecated: '<b>{count}</b> deprecated',
    removed: '<b>{count}</b> removed',
    breaking: '<b>{count}</b> breaking',
  },
  issueStatus: { open: 'Open', fixed: 'Fixed', 'wont-fix': "Won't be fixed" },
  fixedIn: 'Fixed in {version}',
  announcementKinds: { notice: 'Notice', maintenance: 'Maintenance', incident: 'Incident', security: 'Security' },
  channels: { stable: 'Stable', beta: 'Beta' },
  files: { installer: 'Installer', archive: 'Archive', package: 'Package', script: 'Script', template: 'Template' },
  /** The same within a line of text. */
  filesInText: { installer: 'installer', archive: 'archive', package: 'package', script: 'script', template: 'template' },
  architectures: { x64: 'x64 (64-bit Intel and AMD)', arm64: 'ARM64', universal: 'Universal', any: 'Any' },
  notes: { info: 'Note', tip: 'Tip', warning: 'Warning', danger: 'Danger' },
  languages: { shell: 'Shell', text: 'Text', reg: 'Registry file' },
} as const;

/** The kinds of content: the title of their page, what one of them is called, what their feed holds. */
const kinds = {
  announcements: { title: 'Announcements', label: 'Announcement', feed: 'Product and service news.' },
  releases: { title: 'Releases', label: 'Release notes', feed: 'Every release of every product.' },
  knownIssues: {
    title: 'Known issues',
    label: 'Known issue',
    feed: "Known issues in every product, as they appear and as they're fixed.",
  },
  docs: { title: 'Documentation', label: 'Documentation', feed: '' },
  articles: { title: 'Knowledge base', label: 'Knowledge base', feed: 'New and substantially updated articles.' },
  faqs: { title: 'FAQ', label: 'FAQ', feed: '' },
  downloads: { title: 'Downloads', label: 'Download', feed: '' },
  page: 'Page',
} as const;

/** Times, and the support hours. */
const times = {
  /** From one time to another. */
  range: '{from} to {to}',
  midnight: 'midnight',
  allDay: 'all day',
  everyDay: 'Every day',
  days: '{first} to {last}',
  /** Days and their hours. */
  hours: '{days}, {hours}',
  withZone: '{hours} {zone}',
} as const;

/** What surrounds every page. */
const site = {
  skip: 'Skip to content',
  home: 'Home',
  breadcrumb: 'Breadcrumb',
  mainNavigation: 'Main',
  menu: 'Menu',
  moreNavigation: 'More',
  currentNews: 'Current announcements',
  rss: '{feed} (RSS)',
  atom: '{feed} (Atom)',
  support: 'Support',
  tickets: 'Tickets',
  feeds: 'Feeds',
  widget: 'Widget',
  doors: {
    articles: 'Step-by-step help with tasks and problems.',
    docs: 'Screens, settings, and reference, by product.',
    faqs: 'Short answers to common questions.',
    releases: "What changed in each version, and what's still open.",
    downloads: 'Installers and files, each with its checksum.',
    support: 'Hours, severities, and response goals.',
  },
  emptyHelp: 'Need it now? <tickets>Ask support</tickets>.',
} as const;

/** Badges and notices of entries. */
const states = {
  sample: 'Sample',
  unconfirmed: 'Unconfirmed',
  draft: 'Draft',
  scheduled: 'Scheduled',
  ended: 'Ended',
  beta: 'Beta',
  stop: 'Required stop',
  sampleText: "This is an example of what this kind of content looks like. It doesn't describe a real product.",
  confirm: 'Confirm with {organization} before use',
  confirmText: 'Not all of this comes from {organization} itself.',
  previewText: "This page is a preview. It isn't published.",
  endedOn: 'Ended on {date}',
  endedText: "This page is no longer current. It's kept so that links to it still work.",
} as const;

/** An entry's page. */
const entry = {
  for: 'For',
  appliesTo: 'Applies to',
  version: 'version {version}',
  published: 'Published',
  updated: 'Updated',
  reviewed: 'Reviewed',
  reviewedWith: '<time>{date}</time>: {note}',
  source: 'Source',
  sourceLinks: '<edit>Edit this page</edit>, <history>see its history</history>',
  markdown: 'Markdown',
  share: 'Copy for a customer…',
  onThisPage: 'On this page',
  related: 'Related',
  youSee: 'What you see',
  forYouIf: 'This article is for you if',
  answerLink: 'Link to this answer ({id})',
  cannotShow: "This text can't be displayed right now.",
  begins: 'Begins',
  ends: 'Ends',
  previousAndNext: 'Previous and next page',
  previous: 'Previous: {title}',
  next: 'Next: {title}',
  documentation: '{product} documentation',
  overview: 'Overview and download',
  about: 'About this page',
  forAudience: 'For {audience}',
  publishedOn: 'Published <time>{date}</time>',
  updatedOn: 'Updated <time>{date}</time>',
  history: 'What changed, and when',
  follow: 'Follow this page (Atom feed)',
} as const;

/** Below an entry: how to get more help, and what emails about it say. */
const stuck = {
  title: 'Still stuck?',
  lead: 'Tell support what you did, what you expected, and what happened instead. Include the exact wording of any message, when it started, and how many people it affects.',
  ticket: 'Open a ticket about this page',
  helpful: 'Was this page helpful?',
  choose: 'Choose one to open a message that you can edit and send. Nothing is recorded.',
  subject: '{id}: {reason}',
  page: '{title} ({id})',
  reasons: {
    answered: { reason: 'It answered my question', ask: 'What helped:' },
    different: { reason: "The steps don't match what I see", ask: 'What I see instead:' },
    lost: { reason: "I don't understand it", ask: 'Where I got lost:' },
    wrong: { reason: 'Something is wrong or missing', ask: "What's wrong or missing:" },
  },
} as const;

/** The dialog in which a support engineer copies a page. */
const share = {
  title: 'Copy for a customer',
  part: 'What to copy',
  wholePage: 'The whole page',
  form: 'Format',
  text: 'Text with the link',
  markdown: 'Markdown with the link',
  link: 'Just the link',
  result: 'Text to copy (you can edit it)',
  copy: 'Copy',
  close: 'Close',
  section: '{page}: {section}',
} as const;

/** Buttons that copy. */
const copy = {
  copy: 'Copy',
  copyNamed: 'Copy: {name}',
  copied: 'Copied',
  notCopied: "Couldn't copy",
  selectInstead: "Couldn't copy. Select the command instead.",
} as const;

/** The parts of bodies. */
const prose = {
  appliesTo: 'Applies to: {scope}',
  appliesToGroup: 'Applies to {scope}',
  code: 'Code: {language}',
  table: 'Table',
  footnotes: 'Footnotes',
  footnoteBack: 'Back to reference {reference}',
  largerView: 'Larger view',
  noteLabel: '{kind}: ',
  noteTitle: '{kind}: {title}',
  confirm: 'Confirm with {organization} before use.',
  /** Ranges of versions. */
  versions: {
    one: '{version}',
    from: '{version} and later',
    after: 'after {version}',
    upTo: 'up to {version}',
    before: 'before {version}',
  },
  versionScope: 'version {range}',
  download: '({size}, SHA-256 <code>{hash}</code>)',
  sampleDownload: '(sample, {size}, SHA-256 <code>{hash}</code>)',
} as const;

/** The script of tabs. */
const tabs = { pinned: 'Showing {tab} because of the link you followed.' } as const;

/** Lists of entries. */
const lists = {
  groups: {
    one: '{count} entry, grouped.',
    other: '{count} entries, grouped.',
  },
  byPurpose: 'By purpose',
  byProduct: 'By product',
  byYear: 'By year',
  byTitle: 'By title',
  otherLetters: 'Other',
  newest: 'Newest',
  symptoms: 'Symptoms and error messages',
  questions: '{topic}: questions and answers',
  productReleases: '{product} releases',
  productSecurity: '{product} security releases',
  productIssues: '{product} known issues',
  productChanges: '{product} changes',
  group: '{list}: {group}',
  groupDescription: '{list}: {group}.',
  emptyGroup: "There's nothing in {group} yet.",
} as const;

/** Known issues. */
const issues = {
  open: 'Open',
  closed: 'Fixed or closed',
  sinceThisVersion: 'Known issues introduced in this version',
  allInVersion: 'Check {version} for known issues',
  aboutThis: 'Related known issues',
  allOpen: 'All known issues',
  severityOf: 'severity {severity}',
  since: 'since {version}',
  firstUnknown: 'first affected version unknown',
  fixedIn: 'fixed in {version}',
  workaround: 'Workaround:',
  severity: 'Severity',
  component: 'Component',
  systems: 'Systems',
  browsers: 'Browsers',
  firstVersion: 'First affected version',
  unknown: 'Unknown',
  fixed: 'Fixed in',
  workaroundTitle: 'Workaround',
  lead: "What doesn't work, with workarounds, and what's been fixed.",
  empty: 'There are no known issues.',
  product: 'Product',
  version: 'Your version',
  system: 'System',
  all: 'All',
  show: 'Show',
  found: 'Results',
} as const;

/** The script that filters known issues. */
const issueFilter = {
  loading: 'Loading…',
  failed: "The list of versions didn't load, so the known issues can't be filtered.",
  count: {
    one: '{count} of {total} known issues.',
    other: '{count} of {total} known issues.',
  },
  affected: {
    one: "{version} has {count} known issue. Issues whose first affected version is unknown aren't counted.",
    other: "{version} has {count} known issues. Issues whose first affected version is unknown aren't counted.",
  },
  noVersion: {
    one: "This portal has no release {version}, so we can't tell which issues it has. Here's {count} issue across all versions.",
    other: "This portal has no release {version}, so we can't tell which issues it has. Here are {count} issues across all versions.",
  },
  first: 'Showing the first {shown}. Choose a product or a system to narrow the list.',
} as const;

/** Releases. */
const releases = {
  lead: 'What changed in each version, latest first.',
  brokenHelp: "Looking for something that's still broken? Check the <issues>known issues</issues>.",
  empty: 'There are no release notes for {product} yet.',
  productDescription: 'Release notes for {product}, latest first.',
  compareTwo: 'Compare two versions',
  subscribe: 'Subscribe',
  goToVersion: 'Go to version',
  go: 'Go',
  yearNote: {
    one: '{count} release: {first}',
    other: '{count} releases: {first} to {last}',
  },
  released: 'Released',
  updating: 'Updating',
  updatingText: "If you're on an older version, update to this one first, then continue.",
  supportedUntil: 'Supported until',
  files: 'Files',
  filesLink: 'Downloads and checksums',
  compareOlder: 'Compare with an older version',
  impact: 'Impact',
  whatToDo: 'What to do',
  fixes: 'Fixes <issue>{title}</issue>',
  stopAt: "Update to <release>{version}</release> first. You can't skip it when you update from an older version.",
  filesOf: 'Files for {version}',
  comparePage: '{product}: compare two versions',
  compareDescription: "What changed in {product} between two versions: breaking changes first, then security, and what's still open.",
  compareEmpty: "{product} doesn't have two versions to compare yet.",
  have: 'You have',
  want: 'You want',
  compare: 'Compare',
  noScript: 'JavaScript is off, so this page shows the changes in every version.',
  noScriptYears: 'JavaScript is off. Choose the years between your two versions.',
  byYear: 'All changes by year',
  stillOpen: 'Still open',
  branches: 'Branches',
  branch: '<b>{branch}</b>: newest <release>{version}</release>, <time>{date}</time>',
} as const;

/** The script that compares versions. */
const comparison = {
  loading: 'Loading…',
  failed: "The changes didn't load.",
  same: 'Both are {version}. Choose two different versions.',
  changes: {
    one: 'From {from} to {to}: {count} change, {open} still open.',
    other: 'From {from} to {to}: {count} changes, {open} still open.',
  },
  unknown: 'This portal has no release {version}. Choose one from the list.',
  lost: "{to} is on another branch. It doesn't include {versions}.",
  lostFixes: 'Fixed in {from} but not in {to}: {issues}.',
} as const;

/** The script that goes to a version. */
const versionJump = {
  failed: "The list of versions didn't load.",
  missing: "There's no release {version}.",
} as const;

/** Downloads. */
const downloads = {
  lead: 'Current and older installers and files, each with its SHA-256.',
  noProducts: 'There are no products here yet.',
  newest: 'Latest version: <b>{version}</b>',
  newestBeta: 'Latest {channel} version: <b>{version}</b>',
  howToGet: 'How to get it',
  noFiles: 'No files to download yet',
  documentation: 'Documentation',
  book: '{product} documentation as one {format} file',
  bookFacts: '{size} · SHA-256 <code>{hash}</code>',
  productTitle: '{product} downloads',
  productDescription: 'Current and older files for {product}, each with its size and SHA-256.',
  productEmpty: "There are no files for {product} yet. See what's in each version in its <releases>release notes</releases>.",
  others: 'Other versions',
  fileCount: {
    one: '{count} file',
    other: '{count} files',
  },
  versionTitle: '{product} {version} downloads',
  versionDescription: 'The files for {product} {version}, each with its size and SHA-256.',
  released: 'Released on <time>{date}</time>.',
  releasedBeta: '{channel} released on <time>{date}</time>.',
  unsupported: 'No longer supported',
  unsupportedText: 'Support for this version ended on <time>{date}</time>.',
  endOfLife: 'End of life',
  endOfLifeText: 'This version is supported until <time>{date}</time>.',
  stop: "You can't skip this version when you update from an older one. Install it first, then a newer one.",
  releaseNotes: 'Release notes for {version}',
  checksums: 'SHA256SUMS for {version}',
  stores: "Install {product} from your browser's extension store:",
  store: '{product} for {browser}',
  system: 'System',
  minimumOs: 'Requires',
  processor: 'Processor',
  size: 'Size',
  signedBy: 'Signed by',
  install: 'Install',
  installNamed: 'install {file}',
  verify: 'Verify',
  verifyNamed: 'verify {file}',
  verifyTitle: 'Verify {file} on your system',
  verifyLead: 'Run the command in the folder that contains the file.',
  verifyIn: 'verify {file}: {shell}',
  prints: 'This prints <code>{output}</code> if the file is genuine.',
  checkTitle: 'Check a file you have',
  dropFile: 'You can also drop it here.',
  cancelCheck: 'Cancel',
  reading: 'Reading the file',
  filePage: 'Go to <version>the page for its version</version>.',
  file: 'File',
  fileStays:
    "Your browser computes the file's SHA-256 and compares it with every file published here. The file isn't uploaded. It stays on your device.",
  digest: 'SHA-256: <hash></hash>',
  unknownHelp:
    "Delete it, and download it again from here. If it still doesn't match, <tickets>tell support</tickets> where you got it, and include the SHA-256 above.",
} as const;

/** The script that checks a file. */
const verify = {
  checking: 'Checking {file}…',
  unreadable: "This browser couldn't read {file}. Use a command on this page to check it instead.",
  unlisted: "The list of published files didn't load. Compare this SHA-256 with the one on the file's page.",
  canceled: 'Check canceled.',
  unknown: "Unknown: {file} doesn't match any file published here. Don't open it.",
  genuine: 'Genuine: this is {file} from {release}, exactly as published.',
  genuineRenamed: 'Genuine: this is {file} from {release} (your copy is named {copy}), exactly as published.',
  sample: "Unchanged: this is {file} from {release}. It's a sample that shows how the portal works, not a product to install.",
  sampleRenamed:
    "Unchanged: this is {file} from {release} (your copy is named {copy}). It's a sample that shows how the portal works, not a product to install.",
} as const;

/** Home, list and search pages, and the page for what does not exist. */
const pages = {
  home: {
    description: '{site}: answers, release notes, documentation, downloads, and the support policy.',
    title: 'What do you need help with?',
    talk: 'Talk to support',
    ticket: 'Open or view a ticket',
    respond: 'When will support respond?',
    problems: 'What are you seeing?',
    allSymptoms: 'All symptoms and error messages',
    newest: 'Latest releases',
    release: '<release>{version}</release>: {summary}',
    noReleases: 'There are no release notes yet.',
  },
  notFound: {
    title: 'Page not found',
    description: "There's no page at this address.",
    lead: 'Check the address for typos. If a page was ever published here, its address still takes you somewhere.',
    search: '<search>Search the portal</search>',
    browse: '<kb>Knowledge base</kb>, <docs>documentation</docs>, <faq>questions and answers</faq>',
    ask: '<tickets>Ask support</tickets>',
  },
  announcements: { lead: 'Product and service news, newest first.', empty: 'There are no announcements right now.' },
  docs: {
    lead: 'Screens, settings, and reference, by product.',
    empty: "There's no documentation yet.",
    count: {
      one: '{count} page',
      other: '{count} pages',
    },
    noPages: 'No pages yet',
    productEmpty: "There's no documentation for {product} yet.",
    offline: 'Read offline',
  },
  faq: {
    title: 'Frequently asked questions',
    lead: 'Short answers, by topic.',
    empty: 'There are no questions here yet.',
    topicDescription: 'Questions and answers: {topic}.',
    topicEmpty: 'There are no questions in this topic yet.',
  },
  kb: {
    lead: 'Help with tasks and problems, one per page.',
    symptomsHelp: 'Did you get an error message, or does something look wrong? <symptoms>Find it in the list of symptoms</symptoms>.',
    empty: 'There are no articles yet.',
    symptomsLead: 'What people see when something is wrong, and the article that explains it.',
    symptomsEmpty: 'There are no symptoms here yet.',
  },
  gone: {
    title: 'This page is gone',
    moved: 'This page has moved',
    help: '{reason} <search>Search the portal</search>, or start from the <home>home page</home>.',
    continue: '<page>Continue to the page</page>',
    name: '{title} · {site}',
  },
} as const;

/** Feeds, calendars and data. */
const feeds = {
  title: 'Feeds, calendars, and data',
  lead: 'Subscribe to the changes you care about. Paste an address into a feed reader or calendar.',
  chooseTitle: 'Find your feed',
  product: 'Product',
  anyProduct: 'All products',
  topic: 'What you want to hear about',
  security: 'Security changes only',
  formatLabel: 'Format',
  address: 'Address to paste',
  copyAddress: 'Copy address',
  openIn: 'Open it in:',
  yourReader: 'Your feed reader',
  chat: 'In Slack, type this in a channel that has the RSS app:',
  bridge:
    'In Microsoft Teams, create a workflow that starts with “When a feed item is published” and paste the address. Services that turn feeds into email accept the same address.',
  newest: 'Latest items',
  feeds: 'All feeds',
  feedsText:
    'Each item includes the full text. You get it again only after a substantial update, or when a known issue is fixed. To follow a single page, use the feed at the end of that page. <opml>All feeds as OPML</opml>',
  feed: 'Feed',
  addresses: 'Addresses',
  format: '{feed}, {format}',
  calendars: 'Calendars',
  holidays: 'Days when support is closed',
  maintenance: 'Planned maintenance',
  data: 'Data',
  dataText: 'The same content as JSON, with a schema for each file. Version 1 may gain fields, but it never loses any.',
  schema: 'schema',
  schemaOf: 'Schema of {path}',
  /** The name of a feed outside the portal. */
  name: '{site}: {feed}',
  all: '{site}: feeds',
  productReleases: 'All releases of {product}.',
  productSecurity: 'Security changes in {product}.',
  productIssues: "Known issues in {product}, as they appear and as they're fixed.",
  sampleItem: '[Sample] {title}',
  draftItem: '[Draft] {title}',
  scheduledItem: '[Scheduled] {title}',
  updatedItem: 'Updated: {title}',
  fixedItem: 'Fixed in {version}: {title}',
  holidayCalendar: '{site}: days when support is closed',
  maintenanceCalendar: '{site}: maintenance',
  closedFor: 'Support closed: {holiday}',
} as const;

/** The script that chooses a feed. */
const feedChooser = {
  copied: 'Copied',
  notCopied: "Couldn't copy. Select the address instead.",
  noItems: 'Nothing yet. The first item appears here and in your reader.',
  notLoaded: "The items didn't load.",
} as const;

/** Markdown versions and the documentation in one file. */
const markdown = {
  url: 'URL',
  permalink: 'Permanent link',
  products: 'Products',
  kind: 'Kind',
  status: 'Status',
  occursOn: 'Occurs on',
  channel: 'Channel',
  fixes: 'Fixes',
  cve: 'CVE',
  preview: "This is a preview. It isn't published.",
  endedText: "It's no longer current. It's kept so that links to it still work.",
  bookSample: "Sample: this page doesn't describe a real product.",
  bookSource: '{date}, from <source>{url}</source>',
  bookEmpty: 'There are no pages yet.',
  sampleFile: 'sample',
  llmsLead: 'Support for {organization}: answers, documentation, release notes, and news.',
  llmsQuestions: 'Questions and answers',
  llmsParts: 'The text of all pages, in parts.',
  llmsPart: 'Part {number}',
  llmsPartText: {
    one: '{count} page, from {first} to {last}',
    other: '{count} pages, from {first} to {last}',
  },
  openSearch: 'Search {site}',
} as const;

/** The page of the support policy. */
const policy = {
  lead: 'When {tier} support is open, how to reach it, and its goals for each severity.',
  ticket: 'Open or view a ticket',
  hours: 'Hours',
  hoursIs: 'Support hours: {hours}',
  open: 'Open',
  timeZone: 'Time zone',
  timeZoneText: '{zone}. The policy says “{stated}”.',
  closed: 'Closed',
  noHolidays: "Outside these hours. The policy doesn't list any holidays.",
  holiday: '<time>{date}</time>, {name}',
  channels: 'How to reach support',
  matrix: 'Support matrix',
  matrixLead: "These are goals, in the policy's own words.",
  severity: 'Case Severity',
  definition: 'Definition',
  goals: {
    firstResponse: 'Initial Response Time Goal',
    updates: 'Update Frequency',
    relief: 'Relief Time Goal',
    escalation: 'Escalation',
    delivery: 'Delivery of Resolution',
  },
  readings: 'How this portal reads the policy',
  readingsText: 'Where the policy leaves something open, this portal uses these readings. {organization} has the final say.',
} as const;

/** The support clock. */
const clock = {
  title: 'When will support respond?',
  which: 'Which severity fits?',
  yes: 'Yes',
  no: 'No',
  orChoose: 'Or choose the severity',
  when: 'When will you send your request?',
  now: 'Now',
  yourZone: 'In your time zone.',
  hint: 'Answer the question or choose a severity to see when its goals are due.',
  request: 'Request',
  countsFrom: 'Hours are counted from',
  caption: 'The line starts with your request. Days are in your time zone, and shaded areas are support hours.',
  ticket: 'Open a ticket',
  copy: 'Copy as text',
  calendar: 'Add to calendar',
  asText: 'The goals as text',
  byEmail: 'By email',
  firstSooner: 'If you send the request by email, the initial response goal comes before the email response.',
  emailSooner: 'If you send the request by email, the email response comes before the initial response goal.',
  bothAtOnce: 'If you send the request by email, the email response and the initial response goal are due at the same time.',
  basis: 'What these dates are based on',
  finalSay: "These are goals in the policy's own words, with dates as this portal reads them. {organization} has the final say.",
  goals: {
    'first-response': 'Initial response',
    update: 'Update',
    relief: 'Relief',
    escalation: 'Escalation',
    delivery: 'Delivery',
    'email-confirmation': 'Email confirmation',
    'email-response': 'Email response',
  },
  updates: 'Next three updates',
  soonerThanEmail: 'Sooner than the email response',
  soonerThanFirst: 'Sooner than the initial response',
  withRelease: "No date. It comes with a release, and the policy doesn't give release dates.",
  noDate: "No date. The policy doesn't give one.",
  ifCalendar: 'If every hour counts, even while support is closed: <other></other>',
  ifCalendarFirst: 'If every hour counts, even while support is closed, the first one: <other></other>',
  ifSupport: 'If only support hours count: <other></other>',
  ifSupportFirst: 'If only support hours count, the first one: <other></other>',
  basedOn: 'Based on <readings></readings>',
  readingLink: 'reading {number}',
} as const;

/** The support clock's script. */
const clockScript = {
  copied: 'Copied',
  same: 'the same',
  never: "Nothing, because support doesn't open within a year.",
  fromRequest: "The request, because that's during support hours.",
  fromOpening: 'The next opening, {time}, because support is closed when you send the request.',
  event: 'Support goal, {severity}: {goal}',
  eventNumbered: 'Support goal, {severity}: {goal} {number}',
  chosen: '{severity}.',
  firstGoal: '{goal}: {time}',
} as const;

/** Tickets: the page, and what ticket emails and forms say. */
const tickets = {
  title: 'Tickets',
  lead: 'Open a ticket, or follow up on one.',
  open: 'Open a ticket',
  form: 'The button opens the ticket form.',
  email: 'A ticket is an email. Any message to <email>{email}</email> opens a case automatically.',
  subject: 'Subject',
  severity: 'Severity',
  notSure: 'Not sure',
  description: 'What happened',
  sentByForm: 'Nothing is sent from this page. The button opens the form with this text, and you submit it there.',
  sentByEmail: 'Nothing is sent from this page. The button opens your email app with this text, and you send it from there.',
  openForm: 'Open the ticket form',
  openEmail: 'Write the email',
  ready: 'What to have ready',
  readyWhat: 'What you did, what you expected, and what happened instead, with the exact wording of any message.',
  readyWhen: 'When it started, how often it happens, and how many people it affects.',
  readyWhere: 'The product and version, the operating system, and the browser.',
  readyArticle: 'The ID of any article that you tried. Each article shows its ID.',
  leaveOut: "Leave out passwords, keys, and other people's personal data.",
  which: 'Which severity fits?',
  whichHelp: '<clock>Answer a few questions</clock> to find out, and to see when support aims to respond.',
  goal: '{definition} Initial response goal: {goal}.',
  view: 'View your tickets',
  viewLink: 'View my tickets',
  noView:
    "This portal has no ticket list yet. Until it does, try replying to the email that confirmed your case. That's this portal's suggestion, not part of the support policy.",
  notSureYet: 'Not sure yet? <search>Search the portal</search> or <kb>browse the knowledge base</kb> first.',
  outline: {
    did: 'What I did:',
    expected: 'What I expected:',
    happened: 'What happened:',
    when: 'When it started, and who is affected:',
    product: 'Product and version:',
    system: 'Operating system and browser:',
  },
} as const;

/** The lines that a ticket link adds to a ticket. */
const ticketLines = {
  subject: 'Support request',
  description: 'What happened:\n\n\nProduct and version:\n',
  severity: 'Severity: {value}',
  product: 'Product: {value}',
  version: 'Version: {value}',
  platform: 'Platform: {value}',
  page: 'Page: {value}',
} as const;

/** The page of the widget. */
const widgetPage = {
  title: 'Support widget',
  lead: 'A small element that adds support hours, suggestions, and the ticket form to any page.',
  try: 'Try it',
  link: 'Get support',
  unreleased: "The widget hasn't been released yet. Until then, use the link above.",
  embed: 'Embed it',
  embedText:
    'Load the script once, and put the element where you want the link. If JavaScript is off or the script is blocked, the link inside stays in place and still works.',
  htmlOnce: 'HTML, once per page',
  htmlHere: 'HTML, where you want the link',
  html: 'HTML',
  pin: 'Pin a version',
  pinText:
    "The address above always serves the latest release of version 1. To load exactly the bytes you've reviewed, use a version's own address, which never changes, with its hash. <versions>All versions and hashes</versions>",
  attributes: 'Attributes',
  uses: 'What the reader uses. These determine the suggestions and fill in the ticket, where the reader can see and change them.',
  context: 'Words that describe where the reader is, such as <code>sso okta</code>. They determine the suggestions.',
  label: "The button's text. By default, the link's text.",
  portal: "The portal's address. By default, the script's own origin.",
  open: 'Opens the panel right away.',
  methods:
    'The methods <code>open()</code> and <code>close()</code> open and close the panel. The events <code>support-widget:open</code>, <code>support-widget:close</code>, and <code>support-widget:navigate</code> bubble. Style it with <code>::part(button)</code>, <code>::part(panel)</code>, and custom properties.',
  policy: 'Content security policy',
  policyText:
    "The widget needs the portal's origin for its script and its data, and nothing else: no inline styles, frames, cookies, or storage. It requests nothing until it's opened.",
} as const;

/** The search page and box. */
const search = {
  title: 'Search',
  description: 'Search articles, documentation, questions, release notes, known issues, and downloads.',
  label: 'Search the portal',
  short: 'Search',
  long: 'A question, an error message, an ID…',
  button: 'Search',
  noScript:
    'Search runs in your browser and needs JavaScript, which is turned off. You can still browse everything below, or <tickets>ask support</tickets>.',
  helpTitle: "Still can't find it?",
  askAboutThis: 'Ask support about this',
  browse: 'Or browse everything',
  questions: 'Questions and answers',
  narrow: 'Narrow your search',
  kind: 'Type',
  product: 'Product',
  anyProduct: 'All products',
  audience: 'For',
  anyAudience: 'Everyone',
} as const;

/** The search box's script. */
const searchBox = {
  list: 'Search results',
  everything: 'Search everything for “{query}”',
  failed: "Results can't be shown here. Press Enter to open the search page.",
  none: 'No results.',
  count: {
    one: '{count} result.',
    other: '{count} results.',
  },
  weak: {
    one: "{count} result, but it doesn't have all your words.",
    other: '{count} results, none with all your words.',
  },
  sample: '{kind}, sample',
} as const;

/** The search page's script. */
const searchPage = {
  best: 'The {count} best results for “{query}”. Add a word to narrow them down.',
  more: 'Show more results',
  moreOf: 'More: {kind}',
  bestFiltered: 'The {count} best results for “{query}” with your filters. Add a word to narrow them down.',
  count: {
    one: '{count} result for “{query}”.',
    other: '{count} results for “{query}”.',
  },
  countFiltered: {
    one: '{count} result for “{query}” with your filters.',
    other: '{count} results for “{query}” with your filters.',
  },
  weak: 'Nothing matches “{query}” well. Closest results:',
  weakFiltered: 'Nothing matches “{query}” well with your filters. Closest results:',
  none: 'No results for “{query}”.',
  noneFiltered: 'No results for “{query}” with your filters.',
  unavailable: "Search didn't load.",
  partly: "We searched only titles and keywords, because the full text didn't load.",
  unavailableHelp: 'You may be offline, or something in this browser keeps search from running. You can still browse the lists below.',
  help: 'We searched articles, documentation, questions, release notes, known issues, announcements, and downloads. Try different words.',
  helpFiltered:
    'We searched articles, documentation, questions, release notes, known issues, announcements, and downloads. Try fewer filters or different words.',
  unknown: 'Nothing here mentions {words}.',
  unknownFile:
    "This portal doesn't have a file with this SHA-256 checksum. If your file is supposed to be one of ours, don't open it. Ask support.",
  word: '“{word}”',
  also: 'Also searched for {words}.',
  corrected: 'Showing results for <corrected>{corrected}</corrected>. Search instead for <typed>{typed}</typed>.',
  section: 'Section: <section></section>',
  sample: 'Sample',
} as const;

/** The dialog of keyboard shortcuts. */
const shortcuts = {
  title: 'Keyboard shortcuts',
  search: 'Go to search',
  searchAnywhere: 'Go to search, even while you type (⌘ K on a Mac)',
  choose: 'Choose a result',
  open: 'Open the chosen result, or search everything',
  escape: 'Close the results, then clear the search',
  list: 'Show this list',
  singleKeys: 'Use single-key shortcuts (/ and ?)',
  close: 'Close',
} as const;

/** The portal's own pages as search results. */
const searchedPages = {
  support: 'Support hours, severities, and when you can expect an answer.',
  tickets: 'Open a ticket, or follow up on one.',
  feeds: 'Subscribe to the changes you care about.',
  widget: 'Add this portal to any page.',
  symptoms: 'Every symptom and message that an article explains.',
  faqs: 'Short answers, by topic.',
  topicTitle: 'Questions and answers: {topic}',
  topic: 'Frequently asked questions about {topic}.',
  articles: 'All articles.',
  docs: 'The documentation for each product.',
  announcements: 'News, maintenance, and security notices.',
  knownIssues: 'Known problems, by version.',
  releases: 'What changed in each version.',
  downloads: 'Files with their checksums.',
  releaseNotes: '{product} release notes',
  releaseNotesText: 'What changed in each version of {product}.',
  compare: 'Compare two versions of {product}',
  compareText: 'Every change between two versions.',
  productDownloads: '{product} downloads',
  productDownloadsText: 'Installers for each version, with checksums.',
  file: '{product} {version} {kind} for {system}, {size}.',
  fileFor: '{product} {version} {kind} for {system} {architecture}, {size}.',
} as const;

export const en = {
  support,
  widgetAlone,
  widget,
  names,
  kinds,
  times,
  site,
  states,
  entry,
  stuck,
  share,
  copy,
  prose,
  tabs,
  lists,
  issues,
  issueFilter,
  releases,
  comparison,
  versionJump,
  downloads,
  verify,
  pages,
  feeds,
  feedChooser,
  markdown,
  policy,
  clock,
  clockScript,
  tickets,
  ticketLines,
  widgetPage,
  search,
  searchBox,
  searchPage,
  shortcuts,
  searchedPages,
} as const;
