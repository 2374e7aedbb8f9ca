package org.hashgnn.experiments.answer;

import java.io.Closeable;
import org.hashgnn.experiments.run.Retrieval;

/** Writes answers to a file; closing it completes the content and leaves the file open. */
public interface AnswerWriter extends Retrieval.Answers, Closeable {}
