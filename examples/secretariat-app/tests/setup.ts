// Gives `expect` the matchers.
import 'intersessional/testing/vitest';
