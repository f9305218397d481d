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

/** The verdict on the file `chosen` with this hash. */
export function judge(files: readonly PublishedFile[], sha256: string, chosen: string): Verdict {
  const artifact = files.find((file) => file.sha256.toLowerCase() === sha256.toLowerCase());
  if (!artifact) return { state: 'unknown', message: `Unknown: ${chosen} doesn't match any file on this page. Don't open it.` };
  const file = artifact.fileName === chosen ? chosen : `${artifact.fileName} (your copy is named ${chosen})`;
  const message = artifact.sample
    ? `Unchanged: this is ${file}. It's a sample that shows how the portal works, not a product to install.`
    : `Genuine: this is ${file}, exactly as published.`;
  return { state: 'genuine', message };
}

/** Bytes as lowercase hexadecimal digits. */
export function toHex(bytes: ArrayBuffer): string {
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
