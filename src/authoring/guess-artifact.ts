/** What a file name says about the file, if it is unambiguous. */
import type { Artifact } from '#src/schemas/download.ts';

type ArtifactFacts = Pick<Artifact, 'kind' | 'os' | 'architecture'>;

const kinds: [pattern: RegExp, kind: Artifact['kind']][] = [
  [/\.(msi|msix|exe|pkg|dmg)$/, 'installer'],
  [/\.(zip|tar|tgz|7z|tar\.(gz|xz|bz2|zst))$/, 'archive'],
  [/\.(deb|rpm|crx|xpi|nupkg|appimage)$/, 'package'],
  [/\.(ps1|psm1|bat|cmd|sh|js|mjs|py)$/, 'script'],
  [/\.(reg|plist|mobileconfig|admx|adml)$/, 'template'],
];

const systems: [pattern: RegExp, os: Artifact['os']][] = [
  [/\b(windows|win|win32|win64)\b|\.(msi|msix|exe|reg|ps1|psm1|bat|cmd|admx|adml)$/, 'windows'],
  [/\b(macos|mac|osx|darwin)\b|\.(pkg|dmg|plist|mobileconfig)$/, 'macos'],
  [/\blinux\b|\.(deb|rpm|appimage)$/, 'linux'],
  [/\b(chromeos|chromebook)\b/, 'chromeos'],
];

const architectures: [pattern: RegExp, architecture: Artifact['architecture']][] = [
  [/\b(x64|amd64|x86[ -]64|win64)\b/, 'x64'],
  [/\b(arm64|aarch64)\b/, 'arm64'],
  [/\buniversal\b/, 'universal'],
];

/** The facts that a file name gives unambiguously. */
export function guessArtifact(fileName: string): Partial<ArtifactFacts> {
  // An underscore is a word character in a regular expression.
  const name = fileName.toLowerCase().replaceAll('_', ' ');
  const kind = only(name, kinds);
  const os = only(name, systems);
  // A file that is not compiled for a processor runs on all of them.
  const architecture = only(name, architectures) ?? (kind === 'script' || kind === 'template' ? 'any' : undefined);
  return { ...(kind && { kind }), ...(os && { os }), ...(architecture && { architecture }) };
}

/** The only match; undefined if there is none, or more than one. */
function only<Value>(name: string, candidates: readonly [RegExp, Value][]): Value | undefined {
  const fitting = candidates.filter(([pattern]) => pattern.test(name));
  return fitting.length === 1 ? fitting[0]?.[1] : undefined;
}
