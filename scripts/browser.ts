import path from 'node:path';

/** What the search for a browser asks of the machine it runs on; tests answer in its stead. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly isRoot: boolean;
  /** Where Playwright's own browser would be, whether or not it was downloaded. */
  readonly playwrightBrowser: string;
  /** The absolute path of a program on PATH, or undefined. */
  readonly which: (name: string) => string | undefined;
  /** Tells whether the file is a browser that starts here, not just a file: it may lack libraries, or be an empty shell. */
  readonly starts: (file: string) => boolean;
  /** Runs a command, its output going to the terminal; false when it fails or takes longer than the limit. */
  readonly run: (command: readonly string[], limitSeconds: number) => Promise<boolean>;
}

/** A browser that was found or installed, or what to do by hand. */
export type BrowserOutcome =
  { readonly browser: string; readonly how: string } | { readonly browser?: never; readonly advice: string };

interface Installation {
  readonly label: string;
  readonly commands: readonly { readonly command: readonly string[]; readonly limitSeconds: number }[];
}

const PROGRAM_NAMES = [
  // Chromium without windows: it renders the same, and opens a page in a quarter of the time.
  'chromium-headless-shell',
  'chrome-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

/** Places where installers put Chrome, Chromium and Edge without adding them to PATH. */
function usualPlaces({ platform, env, home }: Machine): string[] {
  if (platform === 'darwin') {
    const programs = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return programs.flatMap((name) =>
      ['/Applications', path.posix.join(home, 'Applications')].map((folder) =>
        path.posix.join(folder, `${name}.app`, 'Contents', 'MacOS', name),
      ),
    );
  }
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
      (it) => it !== undefined,
    );
    const programs = [
      ['Google', 'Chrome', 'Application', 'chrome.exe'],
      ['Chromium', 'Application', 'chrome.exe'],
      ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
    ];
    return programs.flatMap((program) => folders.map((folder) => path.win32.join(folder, ...program)));
  }
  return [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/lib/chromium/chromium',
    '/snap/bin/chromium',
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
  ];
}

/**
 * Finds an installed Chrome, Chromium or Edge: `DIGLOT_BROWSER`, `CHROME_PATH`, PATH, usual places, Playwright's own.
 * Throws when `DIGLOT_BROWSER` names something that does not start, since a user's choice is not passed over in silence.
 */
export function findBrowser(machine: Machine): string | undefined {
  const chosen = machine.env['DIGLOT_BROWSER'];
  if (chosen) {
    if (machine.starts(chosen)) return chosen;
    throw new Error(`DIGLOT_BROWSER names ${chosen}, which is no browser that starts on this machine.`);
  }
  const candidates = [
    machine.env['CHROME_PATH'],
    ...PROGRAM_NAMES.map((name) => machine.which(name)),
    ...usualPlaces(machine),
    machine.playwrightBrowser,
  ];
  return candidates.find((file): file is string => Boolean(file) && machine.starts(file ?? ''));
}

/** The ways to install a browser on this machine, in the order in which they are to be tried. */
export function installations(machine: Machine): Installation[] {
  const playwright: Installation = {
    label: "Playwright's download",
    // The whole browser instead of the headless shell: its path is the one that Playwright tells.
    // The limit is there because a closed network may let the download hang instead of refusing it.
    commands: [
      {
        command: [process.execPath, 'node_modules/playwright-core/cli.js', 'install', '--no-shell', 'chromium'],
        limitSeconds: 180,
      },
    ],
  };

  const asRoot = machine.isRoot ? [] : ['sudo', '-n'];
  const withManager = (manager: string, ...commands: string[][]): Installation[] =>
    machine.which(manager) === undefined || (asRoot.length > 0 && machine.which('sudo') === undefined)
      ? []
      : [
          {
            label: manager,
            commands: commands.map((args) => ({ command: [...asRoot, manager, ...args], limitSeconds: 300 })),
          },
        ];
  const aptInstall = ['-o', 'DPkg::Lock::Timeout=120', 'install', '-y', '--no-install-recommends'];

  return [
    playwright,
    // Debian calls the package chromium, Ubuntu chromium-browser.
    ...withManager('apt-get', ['update'], [...aptInstall, 'chromium']),
    ...withManager('apt-get', [...aptInstall, 'chromium-browser']),
    ...withManager('dnf', ['install', '-y', 'chromium']),
    ...withManager('apk', ['add', '--no-cache', 'chromium']),
    ...withManager('pacman', ['-Sy', '--noconfirm', 'chromium']),
    ...withManager('zypper', ['--non-interactive', 'install', 'chromium']),
    // Homebrew refuses to run as root, so it gets no sudo.
    ...(machine.which('brew') === undefined
      ? []
      : [
          {
            label: 'brew',
            commands: [{ command: ['brew', 'install', '--cask', 'google-chrome'], limitSeconds: 300 }],
          },
        ]),
  ];
}

/** Finds a browser or installs one, and tells how it was come by; gives advice when nothing worked. */
export async function ensureBrowser(machine: Machine): Promise<BrowserOutcome> {
  const found = findBrowser(machine);
  if (found !== undefined) return { browser: found, how: 'found' };

  const tried: string[] = [];
  for (const { label, commands } of installations(machine)) {
    tried.push(label);
    let succeeded = true;
    for (const { command, limitSeconds } of commands) {
      // A failed `apt-get update` may be one dead mirror among many: the next command shows whether it mattered.
      succeeded = await machine.run(command, limitSeconds);
    }
    const installed = succeeded ? findBrowser(machine) : undefined;
    if (installed !== undefined) return { browser: installed, how: `installed by ${label}` };
  }
  return {
    advice:
      `No Chrome, Chromium or Edge was found, and none could be installed (tried ${tried.join(', ')}). ` +
      'Install one by hand, or set DIGLOT_BROWSER to the path of its program.',
  };
}
