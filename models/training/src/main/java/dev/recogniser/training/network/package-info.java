/**
 * The network: {@link dev.recogniser.training.network.Network} says which, {@link
 * dev.recogniser.training.network.Construction} builds it on DJL, and {@link
 * dev.recogniser.training.network.Folding} turns what was trained into a model file's graph.
 */
@NullMarked
package dev.recogniser.training.network;

import org.jspecify.annotations.NullMarked;
