/** `__Host-` binds the cookie to this host and to https; browsers refuse it on plain http, which the demo uses. */
export const sessionCookieName = (https: boolean): string => (https ? '__Host-portal-session' : 'portal-session')
