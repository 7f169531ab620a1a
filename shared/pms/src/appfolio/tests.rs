//! What is made of answers, from files.
