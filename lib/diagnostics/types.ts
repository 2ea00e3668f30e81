/** An error of ours as it was raised. It may quote what it stumbled on: to be redacted before it is kept or shown. */
export interface RaisedError {
  /** Its name and message, as `String(error)` gives them. */
  readonly message: string;
  /** As the engine writes it; empty where there is none. */
  readonly stack: string;
}

/** What of an error may be kept and shown: nothing that was read, and no address. */
export interface RedactedError {
  readonly message: string;
  /** Places in our own files, the innermost first: `judge (background.js:1:2345)`. May be empty. */
  readonly frames: readonly string[];
}

/** An error in the log. */
export interface LoggedError extends RedactedError {
  /** Where it was raised: `background`, `content script`, or the name of a page of ours. */
  readonly context: string;
  /** How often it was raised, once a context at the most. At least 1. */
  readonly times: number;
  /** When it was last raised, ISO 8601 in UTC. */
  readonly at: string;
}
