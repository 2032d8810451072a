import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../../../../central/operations/commands/arguments.ts';

describe('command line of the centre', () => {
  it('starts on loopback with the embedded database unless told otherwise', () => {
    expect(readArguments([], {}, '/place')).toEqual({
      kind: 'start',
      options: {
        dataFolder: path.resolve('/place/data/centre'),
        host: '127.0.0.1',
        port: 8765,
        samples: false,
        fresh: false,
      },
    });
  });

  it('takes port, folders and a server, folders from where it was called', () => {
    const given = ['--port', '0', '--data', 'here', '--resources', '../there', '--samples', '--fresh'];
    expect(readArguments(given, { DATABASE_URL: 'postgresql:///menshen' }, '/place')).toEqual({
      kind: 'start',
      options: {
        dataFolder: path.resolve('/place/here'),
        resources: path.resolve('/there'),
        databaseUrl: 'postgresql:///menshen',
        host: '127.0.0.1',
        port: 0,
        samples: true,
        fresh: true,
      },
    });
  });

  it('verifies the audit trail of a place, against a head that was written down', () => {
    const hash = 'ab'.repeat(32);
    expect(readArguments(['--verify-audit', '--audit-head', `12:${hash}`], {}, '/place')).toEqual({
      kind: 'verify-audit',
      place: { dataFolder: path.resolve('/place/data/centre') },
      known: { position: 12, hash },
    });
    expect(() => readArguments(['--verify-audit', '--audit-head', '12'], {}, '/')).toThrow('audit-head');
  });

  it('asks for nothing but help when asked for help, and refuses what it does not know', () => {
    expect(readArguments(['--help'], {}, '/')).toEqual({ kind: 'help' });
    expect(() => readArguments(['--prot', '1'], {}, '/')).toThrow('--prot');
    expect(() => readArguments(['--port', 'eighty'], {}, '/')).toThrow('port');
    expect(() => readArguments(['--port', '70000'], {}, '/')).toThrow('port');
  });
});
