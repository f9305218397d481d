/** Whether a page offers a file: decided by its SHA-256 alone, never by its name. */

export interface PublishedFile {
  fileName: string;
  /** 64 hexadecimal digits. */
  sha256: string;
  /** Samples demonstrate a feature; they are not for use. */
  sample: boolean;
}

export interface Verdict {
  state: 'genuine' | 'unknown';
  message: string;
}

/** The published file with this hash. */
export function findByHash<File extends Pick<PublishedFile, 'sha256'>>(files: readonly File[], sha256: string): File | undefined {
  return files.find((file) => file.sha256.toLowerCase() === sha256.toLowerCase());
}

/** The verdict on the file `chosen` with this hash. */
export function judge(files: readonly PublishedFile[], sha256: string, chosen: string): Verdict {
  const artifact = findByHash(files, sha256);
  if (!artifact) return { state: 'unknown', message: `Unknown: ${chosen} is none of the files on this page. Do not open it.` };
  const renamed = artifact.fileName === chosen ? '' : ` (your copy is named ${chosen})`;
  if (artifact.sample)
    return {
      state: 'genuine',
      message: `Unchanged: this is ${artifact.fileName}${renamed}. It is a sample that only shows how the portal works, not a product to install.`,
    };
  return { state: 'genuine', message: `Genuine: this is ${artifact.fileName}${renamed}, exactly as published.` };
}

/** Bytes as lowercase hexadecimal digits. */
export function toHex(bytes: ArrayBuffer): string {
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
