import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printedDocument } from '../../../evidence/command/output.ts';
import { sample, samplePath } from './samples.ts';

const program = path.resolve(import.meta.dirname, '..', '..', '..', 'bin', 'evidence.mjs');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'menshen-command-'));
  mkdirSync(path.join(folder, 'papers'));
  copyFileSync(samplePath(laboratory), path.join(folder, 'papers', 'b-laboratory.pdf'));
  copyFileSync(samplePath(damaged), path.join(folder, 'papers', 'a-damaged.jpg'));
  writeFileSync(path.join(folder, 'empty.png'), '');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const laboratory = sample(
  (file) => file.docType === 'LAB' && file.file.endsWith('.pdf') && file.error === null,
);
const damaged = sample((file) => file.error === 'file-damaged');

function run(...args: string[]): Promise<{ status: number | null; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...args], {
      cwd: tmpdir(),
      env: { ...process.env, INIT_CWD: folder },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
}

describe('the command', () => {
  it('prints one object a line in input order, relative to where it was called, and fails for the bad file only', async () => {
    const { status, stdout } = await run('--json', '--as-of', '2026-11-22', 'empty.png', 'papers');
    const documents = stdout
      .trim()
      .split('\n')
      .map((line) => printedDocument.parse(JSON.parse(line)));
    expect(documents.map((document) => [document.file, document.error?.code ?? null])).toEqual([
      ['empty.png', 'file-empty'],
      ['papers/a-damaged.jpg', 'file-damaged'],
      ['papers/b-laboratory.pdf', null],
    ]);
    const read = documents[2]!;
    expect(read.effectiveDate).toMatchObject({ value: laboratory.countedDate, basis: 'REPORT' });
    expect(read.checks.find((check) => check.id === 'DT-02')?.level).toBe('pass');
    expect(documents[0]!.error!.message).toMatch(/空/);
    expect(status).toBe(1);
  });

  it('counts the age of a paper to the date it is given', async () => {
    const { status, stdout } = await run('--json', '--as-of', '2027-11-22', 'papers/b-laboratory.pdf');
    const document = printedDocument.parse(JSON.parse(stdout));
    expect(document.checks.find((check) => check.id === 'DT-02')?.level).toBe('fail');
    expect(status).toBe(0);
  });

  it('takes a bare list of institutions instead of the directory', async () => {
    writeFileSync(
      path.join(folder, 'list.json'),
      JSON.stringify([{ code: 'H51049999999', name: '别处人民医院', level: '二级甲等' }]),
    );
    const { stdout } = await run('--json', '--institutions', 'list.json', 'papers/b-laboratory.pdf');
    const document = printedDocument.parse(JSON.parse(stdout));
    expect(document.directory).toBe('unversioned');
    expect(document.fields.institution?.code).toBeNull();
  });

  it('speaks to a person without --json', async () => {
    const { stdout, stderr } = await run('papers/b-laboratory.pdf');
    expect(stdout).toContain('检验报告');
    expect(stdout).toContain(laboratory.patientName!);
    expect(stderr).toContain('1/1');
  });

  it('prints the schema of its output', async () => {
    const { status, stdout } = await run('--schema');
    const schema = JSON.parse(stdout) as { properties: Record<string, unknown> };
    expect(Object.keys(schema.properties)).toEqual(Object.keys(printedDocument.shape));
    expect(status).toBe(0);
  });

  it('says how it is used when called wrongly', async () => {
    const { status, stdout, stderr } = await run('--unheard-of');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('usage');
  });
});
