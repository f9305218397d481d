/** The workflows: what each may do, and what the comment on a pull request does with a report by a stranger. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Step {
  name?: string;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}
interface Workflow {
  on: string | Record<string, unknown>;
  permissions?: Record<string, string>;
  jobs: Record<string, { permissions?: Record<string, string>; steps: Step[]; 'timeout-minutes'?: number }>;
}

const folder = '.github/workflows';
const texts = new Map(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
const workflows = new Map([...texts].map(([file, text]) => [file, parse(text) as Workflow]));
const jobs = [...workflows].flatMap(([file, workflow]) =>
  Object.entries(workflow.jobs).map(([name, job]) => ({
    ...job,
    id: `${file} ${name}`,
    permissions: job.permissions ?? workflow.permissions ?? {},
  })),
);
const steps = jobs.flatMap(({ id, steps: all }) => all.map((step) => ({ id, ...step })));

/** What is wrong with how a workflow is written, whatever it is for. */
function faultsOf(text: string): string[] {
  const workflow = parse(text) as Workflow;
  const all = Object.values(workflow.jobs).flatMap((job) => job.steps);
  const pins = [...text.matchAll(/uses: *(\S+)(.*)/g)].filter(
    ([, name = '', note = '']) => !/@[0-9a-f]{40}$/.test(name) || !/^ # v\d/.test(note),
  );
  const code = all.map((step) => `${step.run ?? ''}${typeof step.with?.script === 'string' ? step.with.script : ''}`);
  return [
    ...pins.map(([use]) => `not pinned: ${use}`),
    ...(workflow.permissions === undefined ? ['takes whatever rights it is given'] : []),
    ...(/pull_request_target/.test(JSON.stringify(workflow.on)) ? ["runs a stranger's pull request with rights"] : []),
    // A branch may be called `$(rm -rf .)`: values reach a script through its environment.
    ...code.filter((script) => script.includes('${{')).map(() => 'puts a value into a script'),
    ...all
      .filter(({ uses, with: inputs }) => uses?.startsWith('actions/checkout@') && inputs?.['persist-credentials'] !== false)
      .map(() => 'leaves its token in the checkout'),
  ];
}

describe('workflows', () => {
  it('are safely written', () => {
    expect(workflows.size).toBeGreaterThan(2);
    expect([...texts].flatMap(([file, text]) => faultsOf(text).map((fault) => `${file}: ${fault}`))).toEqual([]);
  });

  it('would not pass unsafely written', () => {
    const unsafe = `on: pull_request_target
jobs:
  x:
    steps:
      - uses: actions/checkout@v7
      - run: echo \${{ github.event.pull_request.title }}
`;
    expect(faultsOf(unsafe)).toEqual([
      'not pinned: uses: actions/checkout@v7',
      'takes whatever rights it is given',
      "runs a stranger's pull request with rights",
      'puts a value into a script',
      'leaves its token in the checkout',
    ]);
  });

  it('write nowhere but where that is the job', () => {
    const rights = jobs.map(({ id, permissions }) => [id, permissions] as const);
    expect(Object.fromEntries(rights.filter(([, rights_]) => Object.values(rights_).includes('write')))).toEqual({
      'comment.yml comment': { actions: 'read', 'pull-requests': 'write' },
      'deploy.yml deploy': { pages: 'write', 'id-token': 'write' },
      'deploy.yml ledger': { actions: 'read', contents: 'write' },
    });
  });

  it('run nothing that was installed, or that a pull request brought, where they may write', () => {
    const writing = jobs.filter(({ permissions }) => Object.values(permissions).includes('write'));
    expect(writing.flatMap(({ steps: all }) => all.map(({ run }) => run ?? '')).join('\n')).not.toMatch(/\b(npm|npx|node)\b/);
    expect(steps.filter(({ id, uses }) => id.startsWith('comment.yml') && uses?.startsWith('actions/checkout@'))).toEqual([]);
    expect([...texts.values()].join('\n')).not.toContain('secrets.');
  });

  it('run commands that the project has', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const named = steps.flatMap(({ run = '' }) => [...run.matchAll(/npm run (?:--silent )?([a-z:]+)/g)].map(([, name = '']) => name));
    expect(named).toEqual(expect.arrayContaining(['check', 'changes', 'build', 'ledger', 'due']));
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('end by themselves', () => {
    expect(jobs.filter((job) => job['timeout-minutes'] === undefined).map(({ id }) => id)).toEqual([]);
  });
});

describe('the comment on a pull request', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'portal-comment-'));
  const home = process.cwd();
  afterAll(() => {
    process.chdir(home);
    rmSync(scratch, { recursive: true, force: true });
  });

  interface Comment {
    id: number;
    user: { login: string };
    body: string;
  }
  let comments: Comment[] = [];
  beforeEach(() => {
    comments = [];
  });

  /** Runs the script against what GitHub would answer. */
  async function run(report: string, { sha = 'a'.repeat(40), preview = '' } = {}): Promise<void> {
    mkdirSync(join(scratch, 'report'), { recursive: true });
    writeFileSync(join(scratch, 'report/report.md'), report);
    process.chdir(scratch);
    process.env.PREVIEW_URL = preview;
    const pulls = [
      { number: 6, head: { sha: 'b'.repeat(40) } },
      { number: 7, head: { sha: 'a'.repeat(40) } },
    ];
    const listComments = () => comments;
    const github = {
      paginate: (list: () => Comment[]) => Promise.resolve(list()),
      rest: {
        pulls: { list: () => Promise.resolve({ data: pulls }) },
        issues: {
          listComments,
          createComment: ({ issue_number, body }: { issue_number: number; body: string }) => {
            expect(issue_number).toBe(7);
            comments.push({ id: comments.length + 1, user: { login: 'github-actions[bot]' }, body });
          },
          updateComment: ({ comment_id, body }: { comment_id: number; body: string }) => {
            const found = comments.find(({ id }) => id === comment_id);
            if (found) found.body = body;
          },
        },
      },
    };
    const context = {
      repo: { owner: 'acme', repo: 'portal' },
      payload: {
        workflow_run: {
          head_sha: sha,
          head_branch: 'fix',
          head_repository: { owner: { login: 'ana' } },
          html_url: 'https://example.com/run',
        },
      },
    };
    const script = steps.find(({ id, name }) => id === 'comment.yml comment' && name === 'Comment')?.with?.script as string;
    const AsyncFunction = Object.getPrototypeOf(async () => {
      // Only for its constructor.
    }).constructor as new (...names: string[]) => (...values: unknown[]) => Promise<void>;
    await new AsyncFunction('github', 'context', 'core', 'require', script)(
      github,
      context,
      { info: () => undefined },
      createRequire(import.meta.url),
    );
    process.chdir(home);
  }

  it('is one, updated in place, beside those of others', async () => {
    comments = [{ id: 1, user: { login: 'ana' }, body: '<!-- portal-changes --> mine' }];
    await run('First report');
    await run('Second report');
    expect(comments).toHaveLength(2);
    expect(comments[0]?.body).toBe('<!-- portal-changes --> mine');
    expect(comments[1]?.body).toContain('Second report');
    expect(comments[1]?.body).not.toContain('First report');
  });

  it('says where the preview is', async () => {
    await run('Report', { preview: 'https://pr-{number}.example.com/' });
    expect(comments[0]?.body).toContain('[Preview](https://pr-7.example.com/)');
    await run('Report');
    expect(comments[0]?.body).toContain('[this run](https://example.com/run#artifacts)');
  });

  it('calls nobody, and cannot grow past what fits', async () => {
    await run(`Thanks @everyone <!-- portal-changes -->${'@'.repeat(100_000)}`);
    expect(comments[0]?.body).not.toContain('@everyone');
    expect(comments[0]?.body.match(/<!--/g)).toHaveLength(1);
    expect(comments[0]?.body.length).toBeLessThan(65_536);
  });

  it('stays away from a pull request that has moved on', async () => {
    await run('Report', { sha: 'c'.repeat(40) });
    expect(comments).toEqual([]);
  });
});
