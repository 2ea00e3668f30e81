/** Signs between the parts of a slogan. */
const JOINT = /[、，]/g;
/** Shortest part that says something by itself: 公、检、法 run together are no slogan. */
const LEAST_PART = 3;
/** How the parts are set: with either sign, or with white space or nothing, which is folded away. */
const SET_AS = ['、', '，', ''];

/**
 * A form of several parts as headlines set it: 不忘初心 牢记使命 and 不忘初心，牢记使命 for 不忘初心、牢记使命. Empty where it
 * has no parts, or one too short to stand by itself. A pure function of the form.
 */
export function jointsOf(form: string): string[] {
  const parts = form.split(JOINT);
  if (parts.length < 2 || parts.some((part) => part.length < LEAST_PART)) return [];
  return SET_AS.map((sign) => form.replace(JOINT, sign)).filter((printed) => printed !== form);
}
