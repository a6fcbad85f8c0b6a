/** Set by the proxy on every page request, over whatever the client sent. */
export const PATH_HEADER = 'x-portal-path'
