import { InputError } from '#src/source/environment.ts';

/** A command that cannot do what it was asked to: the message says why, and what would do. Nothing has been written. */
export class CommandError extends InputError {}
