/** How much of an input has been read. */
export interface BytesRead {
  readonly bytes: number;
  /** Its size; absent for pipes. */
  readonly total?: number;
}

/** A rate told earlier than this would be a guess. */
const FIRST_RATE_SECONDS = 1;

/** How far an input is, as ` 42 % of 80.0 MB, 1.2 MB/s, 0:38 left`; empty where nothing is known. */
export function progressText(read: BytesRead | undefined, seconds: number): string {
  if (!read) return "";
  const { bytes, total } = read;
  const far = total === undefined ? ` ${sizeText(bytes)}` : ` ${shareOf(bytes, total)} % of ${sizeText(total)}`;
  if (seconds < FIRST_RATE_SECONDS || bytes === 0) return far;
  const rate = bytes / seconds;
  const left = total === undefined ? "" : `, ${timeText(Math.max(0, total - bytes) / rate)} left`;
  return `${far}, ${sizeText(rate)}/s${left}`;
}

function shareOf(bytes: number, total: number): number {
  return total === 0 ? 100 : Math.min(100, Math.floor((bytes / total) * 100));
}

/** Bytes in decimal units, as files are sized. */
function sizeText(bytes: number): string {
  const units = ["B", "kB", "MB", "GB", "TB"];
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const value = bytes / 1000 ** power;
  return `${power === 0 ? Math.round(value) : value.toFixed(1)} ${units[power]}`;
}

/** Seconds as minutes and seconds, or hours, minutes and seconds. */
function timeText(seconds: number): string {
  const whole = Math.round(seconds);
  const two = (number: number) => String(number).padStart(2, "0");
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}
