// SPDX-FileCopyrightText: 2026 Territoire Numérique Libre contributors
// SPDX-License-Identifier: AGPL-3.0-or-later
//
// node audit.mjs CATEGORY,… ADDRESS… : what Lighthouse says of each address, in one Chromium, as one JSON document:
// {address: {scores: {category: 0…100}, failures: [audit and where], bytes: transferred on first view}}.
import * as chromeLauncher from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { pageFunctions } from 'lighthouse/core/lib/page-functions.js';

const CHROME_FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const [categories, ...addresses] = process.argv.slice(2);
const onlyCategories = categories.split(',');
// Only the speed needs a slow telephone made up, and a page that is left to settle: nothing here loads by a script.
const settings = onlyCategories.includes('performance')
  ? {}
  : {
      pauseAfterFcpMs: 0,
      pauseAfterLoadMs: 0,
      networkQuietThresholdMs: 0,
      cpuQuietThresholdMs: 0,
    };

// Only speed asks how fast the machine is: a second of computing a page.
if (!onlyCategories.includes('performance')) pageFunctions.computeBenchmarkIndex = () => 1000;

function listFailures({ audits, categories: judged }) {
  const weighted = Object.values(judged).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0));
  return weighted
    .map(({ id }) => audits[id])
    .filter(({ score }) => score !== null && score < 1)
    .map(({ id, displayValue, details }) => {
      const places = (details?.items ?? []).map((item) => item.node?.snippet ?? item.url ?? item.description);
      return [id, displayValue, ...places].filter(Boolean).join(' ');
    });
}

async function audit(address, port) {
  const { lhr } = await lighthouse(address, { port, onlyCategories, ...settings, disableFullPageScreenshot: true, logLevel: 'error' });
  if (lhr.runtimeError) throw new Error(`${address}: ${lhr.runtimeError.message}`);
  const scores = Object.values(lhr.categories).map(({ id, score }) => [id, Math.round(score * 100)]);
  const requests = lhr.audits['network-requests']?.details?.items ?? [];
  const bytes = requests.reduce((total, { transferSize }) => total + (transferSize ?? 0), 0);
  return { scores: Object.fromEntries(scores), failures: listFailures(lhr), bytes };
}

const chrome = await chromeLauncher.launch({ chromeFlags: CHROME_FLAGS, chromePath: process.env.CHROME_PATH });
try {
  const audited = {};
  for (const address of addresses) audited[address] = await audit(address, chrome.port);
  console.log(JSON.stringify(audited));
} finally {
  await chrome.kill();
}
