/** Whether a file is one of those that a page offers: decided by its SHA-256 alone, never by its name. */

export interface PublishedFile {
  fileName: string;
  /** 64 hexadecimal digits. */
  sha256: string;
  /** A sample shows a feature; its file is not to be used. */
  sample: boolean;
}

export interface Verdict {
  state: 'genuine' | 'unknown';
  words: string;
}

/** The published file with this hash. */
export function findByHash<File extends Pick<PublishedFile, 'sha256'>>(files: readonly File[], sha256: string): File | undefined {
  return files.find((file) => file.sha256.toLowerCase() === sha256.toLowerCase());
}

/** What the reader is told about the file `chosen` with this hash. */
export function judge(files: readonly PublishedFile[], sha256: string, chosen: string): Verdict {
  const artifact = findByHash(files, sha256);
  if (!artifact) return { state: 'unknown', words: `Unknown: ${chosen} is none of the files on this page. Do not open it.` };
  const renamed = artifact.fileName === chosen ? '' : ` (your copy is named ${chosen})`;
  if (artifact.sample)
    return {
      state: 'genuine',
      words: `Unchanged: this is ${artifact.fileName}${renamed}. It is a sample that only shows how the portal works, not a product to install.`,
    };
  return { state: 'genuine', words: `Genuine: this is ${artifact.fileName}${renamed}, exactly as published.` };
}

/** Bytes as lower-case hexadecimal digits. */
export function toHex(bytes: ArrayBuffer): string {
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
