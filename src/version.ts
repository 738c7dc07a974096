/** The version of slimify; package.json holds the same. */
export const version = '0.1.0';
