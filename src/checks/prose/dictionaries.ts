/** The dictionaries of the spell checker: American or British English, software terms, company names. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { decodeTrie, type ITrie } from 'cspell-trie-lib';

export interface Dictionaries {
  english: ITrie;
  /** In lowercase. */
  terms: ReadonlySet<string>;
  /** As they are written. */
  names: ReadonlySet<string>;
}

/** Technical words that the dictionary of terms does not have. */
const moreTerms = (
  'backoffice backscatter barcode chargeback checkmark clickjacking cutover cybercriminal dashboard datasheet ' +
  'deauthorization deauthorize decrypter deeplink delisting dnssec duplicative ecommerce failover geolocation greylist ' +
  'greylisting keychain lifecycle livestream lockdown loopback mfa nameserver nslookup oauth onboarded passkey passphrase ' +
  'passwordless permissionless phishing phonebook plugin popout ransomware realtime reissuance replenishment rollback ' +
  'rollout ruleset screenshot screenshots stylesheet subkey subprocessor superset timeframe toolbar unassign unenroll ' +
  'upsell webmail whois wifi'
).split(' ');

const english = { american: ['@cspell/dict-en_us', 'en_US.trie.gz'], british: ['@cspell/dict-en-gb', 'en_GB.trie.gz'] } as const;
const termFiles = ['softwareTerms.txt.gz', 'software-tools.txt', 'webServices.txt', 'networkingTerms.txt', 'computing-acronyms.txt'];

/** Loaded at most once each: a dictionary takes a fifth of a second and never changes. */
const loaded = new Map<keyof typeof english, Promise<Dictionaries>>();

/** The dictionaries for a language tag; undefined if it is not English. Outside North America and the Philippines, the spelling is British. */
export function openDictionaries(language: string): Promise<Dictionaries> | undefined {
  const { language: name, region = 'US' } = new Intl.Locale(language);
  if (name !== 'en') return undefined;
  const spelling = ['US', 'CA', 'PH'].includes(region) ? 'american' : 'british';
  const before = loaded.get(spelling);
  if (before) return before;
  const [packageName, file] = english[spelling];
  const opened = readDictionaries(packageName, file);
  loaded.set(spelling, opened);
  return opened;
}

async function readDictionaries(packageName: string, file: string): Promise<Dictionaries> {
  const [trie, companies, ...terms] = await Promise.all([
    readUnzipped(packageName, file),
    readUnzipped('@cspell/dict-companies', 'dict/companies.txt'),
    ...termFiles.map((name) => readUnzipped('@cspell/dict-software-terms', `dict/${name}`)),
  ]);
  return {
    english: decodeTrie(trie),
    terms: new Set([...moreTerms, ...terms.flatMap(wordsOf).map((word) => word.toLowerCase())]),
    names: new Set(wordsOf(companies)),
  };
}

/** The words of a list: one entry a line, each of whose words counts; `#` begins a comment, `!` a word to reject. */
function wordsOf(list: Uint8Array<ArrayBuffer>): string[] {
  return new TextDecoder()
    .decode(list)
    .split('\n')
    .filter((line) => !line.startsWith('!'))
    .flatMap((line) => line.replace(/#.*/, '').match(/\p{L}[\p{L}\p{M}']*/gu) ?? []);
}

async function readUnzipped(packageName: string, file: string): Promise<Uint8Array<ArrayBuffer>> {
  // The packages export only their description; the words are beside it.
  const description = createRequire(import.meta.url).resolve(`${packageName}/cspell-ext.json`);
  const bytes = await readFile(join(dirname(description), file));
  return file.endsWith('.gz') ? promisify(gunzip)(bytes) : bytes;
}
