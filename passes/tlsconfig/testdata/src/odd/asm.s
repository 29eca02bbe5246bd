// Empty, so that functions without bodies compile.
