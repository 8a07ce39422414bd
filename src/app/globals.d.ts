/** Whether this build carries the mock of the server in the page. */
declare const __MOCK__: boolean
