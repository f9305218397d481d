/** Commands that verify a downloaded file with each system's built-in tools. */
import type { Artifact } from '#src/schemas/download.ts';

/** A command for each system, the file's own first. File names and hashes contain nothing that a shell must have escaped. */
export function verifyCommands({ fileName, sha256, os }: Pick<Artifact, 'fileName' | 'sha256' | 'os'>) {
  // With an asterisk, not two spaces, which browsers collapse into one.
  const line = `${sha256} *${fileName}`;
  // `success` is what a command prints for the published file.
  const commands = [
    {
      os: 'windows',
      shell: 'PowerShell',
      command: `(Get-FileHash -Algorithm SHA256 ${fileName}).Hash -eq '${sha256}'`,
      success: 'True',
    },
    { os: 'macos', shell: 'macOS', command: `echo '${line}' | shasum -a 256 --check`, success: `${fileName}: OK` },
    { os: 'linux', shell: 'Linux', command: `echo '${line}' | sha256sum --check`, success: `${fileName}: OK` },
  ];
  const own = os === 'chromeos' ? 'linux' : os;
  return [...commands.filter((command) => command.os === own), ...commands.filter((command) => command.os !== own)];
}
