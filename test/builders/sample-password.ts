/** Password of every invented account in tests. */
export const password = 'mima-123456';
