/**
 * Fuses of the packaged program, by their names in `@electron/fuses` (`FuseV1Options`); flipped before signing and read
 * back from the packaged file. `undefined` in Electron's table means its default; each entry here says why it differs.
 */
export const fuses = {
  /** The program cannot be used as a plain Node: engine and tools run as utility processes. */
  RunAsNode: false,
  /** Cookies are encrypted at rest (one way). */
  EnableCookieEncryption: true,
  /** `NODE_OPTIONS` of the environment cannot load code into the host. */
  EnableNodeOptionsEnvironmentVariable: false,
  /** `--inspect` cannot attach to the host. */
  EnableNodeCliInspectArguments: false,
  /** The archive is checked against the hash in the program (Windows, macOS). */
  EnableEmbeddedAsarIntegrityValidation: true,
  /** Only that archive is run, never a folder put beside it. */
  OnlyLoadAppFromAsar: true,
  /** `file:` pages get no extra rights; no page is ever loaded from there. */
  GrantFileProtocolExtraPrivileges: false,
} as const;
