import { loadNameFrequency } from "../../../src/identity/people/name-frequency.js";
import { NameRegister } from "../../../src/identity/people/name-register.js";
import { partitionPeople } from "../../../src/identity/people/partition-people.js";
import { hideIds, readAcl } from "./people-corpora.js";

const MENTIONS = 150_000;

/** Seconds of one core that it takes to partition the latest 150,000 mentions of the ACL Anthology. */
export function measurePeople(): { readonly mentions: number; readonly seconds: number } {
  const { mentions } = hideIds(readAcl());
  const latest = [...mentions].sort((a, b) => (b.year ?? 0) - (a.year ?? 0)).slice(0, MENTIONS);
  const frequency = loadNameFrequency();
  const before = process.cpuUsage();
  partitionPeople(latest, new NameRegister(frequency));
  const { user, system } = process.cpuUsage(before);
  return { mentions: latest.length, seconds: (user + system) / 1e6 };
}
