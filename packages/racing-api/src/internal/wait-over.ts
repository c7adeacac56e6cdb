/**
 * Why a signal aborts that only ends a wait of ours; nobody is shown it. Where no reason is given, the platform makes an error with a
 * stack each time, which is a good part of what a request costs.
 */
export const waitOver = 'the wait is over';
