/** A failure whose message is all the user needs; anything else is shown with its stack. */
export class Failure extends Error {}
